//! A file that is not read is an error: a rule in it would be missing, and nobody would see it.

use crate::run::Folder;

#[test]
fn files_that_are_not_read_are_named() {
    for (file, words) in [
        ("rating/rules.toml.txt", "rename it to `rules.toml`"),
        ("rating/rules.TOML", "rename it to `rules.toml`"),
        ("rating/rules.tml", "only files that end in `.toml` are read"),
        ("rating/new/rules.toml", "move it to `rating/`"),
        ("rules/all.toml", "is not a folder that a pack has"),
        ("guidence/all.toml", "did you mean `guidance`?"),
        ("questions.toml", "did you mean `questions`?"),
        ("rating/.rules.toml", "hidden"),
        ("rating/rules.toml~", "only files that end in `.toml` are read"),
    ] {
        let folder = Folder::tiny();
        std::fs::create_dir_all(folder.0.join(file).parent().unwrap()).unwrap();
        folder.file(file, "");
        folder.check().refuses(&["unread-file", file, words]);
    }
}

#[test]
fn notes_for_people_may_lie_beside_a_pack() {
    let folder = Folder::tiny();
    for file in ["README.md", "LICENSE", ".gitignore", "rating/notes.md", ".DS_Store"] {
        folder.file(file, "For people.");
    }
    assert_eq!(folder.check().errors(), Vec::<String>::new());
}

/// The end of a name says what a file is, not its beginning.
#[test]
fn a_file_of_the_pack_is_read_whatever_it_is_called() {
    for file in
        ["guidance/license-conditions.toml", "guidance/readme.toml", "guidance/LICENSED.toml"]
    {
        let folder = Folder::tiny();
        folder.file(
            file,
            "[[guidance]]\nid = \"more\"\nsection = \"now\"\nsay = \"There is low risk.\"\nsources = [\"made-up\"]\n",
        );
        folder.check().refuses(&["promises-safety", file]);
    }
}

#[test]
fn a_file_in_another_encoding_is_told_where_and_what_to_do() {
    let folder = Folder::tiny();
    let file = folder.file("guidance/latin.toml", "");
    std::fs::write(file, b"[[guidance]]\nid = \"caf\xe9\"\n").unwrap();
    folder.check().refuses(&["encoding guidance/latin.toml:2", "save it as UTF-8"]);
    let folder = Folder::tiny();
    let file = folder.file("guidance/wide.toml", "");
    std::fs::write(file, b"\xff\xfe[\0[\0").unwrap();
    folder.check().refuses(&["encoding guidance/wide.toml:1", "UTF-16", "save it as UTF-8"]);
}

#[test]
fn curly_quotes_are_told_from_straight_ones() {
    let folder = Folder::tiny();
    folder.file("guidance/smart.toml", "[[guidance]]\nid = \u{201c}late\u{201d}\n");
    folder.check().refuses(&["syntax guidance/smart.toml:2", "write straight quotes"]);
}
