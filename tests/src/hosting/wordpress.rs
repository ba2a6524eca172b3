//! A real WordPress on a real database, from Debian's packages: MariaDB on a socket, PHP's own server, all in one folder.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::bundle;
use super::running::{Program, Running, free_address, program, wait_until};
use crate::test_site::fixtures;

/// Where Debian keeps WordPress.
const SOURCE: &str = "/usr/share/wordpress";

/// The password of everybody here. The site lives as long as the test.
pub const PASSWORD: &str = "correct horse battery staple";

/// A running WordPress, with an administrator `admin` and an editor `editor`. Nobody on it may write plain HTML, as on
/// networks of sites.
#[derive(Debug)]
pub struct WordPress {
    /// Where it listens.
    pub address: SocketAddr,
    /// The zip of the plugin, as a host gets it.
    pub plugin: PathBuf,
    root: PathBuf,
    _running: Running,
}

/// Installs and starts it.
///
/// # Panics
/// When WordPress, PHP or MariaDB is not on this machine, or one of them does not start.
#[must_use]
pub fn start() -> WordPress {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let made = folder.path().join("bundle");
    bundle(&made);
    let root = folder.path().join("www");
    copy(Path::new(SOURCE), &root);
    copy(&fixtures().join("hosting/mu-plugins"), &root.join("wp-content/mu-plugins"));
    let database = start_database(folder.path());
    let address = free_address();
    fs::write(root.join("wp-config.php"), settings(folder.path(), address))
        .expect("it can be written");
    let installed = php(&root, &fixtures().join("hosting/install.php"), &[PASSWORD]);
    assert_eq!(installed, "installed", "WordPress could not be installed");

    let mut server = Command::new(program("php"));
    // As a common host has it: PHP's own limit for uploads is 2 MB.
    server.args(["-S", &address.to_string(), "-t"]).arg(&root);
    server.arg(fixtures().join("hosting/router.php"));
    server.env("PHP_CLI_SERVER_WORKERS", "4");
    server.stderr(std::process::Stdio::null());
    let running = Running::when_it_listens(address, vec![Program::start(server), database], folder);
    WordPress { address, plugin: made.join("heedful-wordpress.zip"), root, _running: running }
}

impl WordPress {
    /// From now on the server sends the header that the seal needs, as one does whose host was asked for it.
    ///
    /// # Panics
    /// When it can't be written down.
    pub fn send_headers(&self) {
        fs::write(self.root.join("with-headers"), "").expect("it can be written");
    }

    /// What PHP itself complained of so far, where it names the plugin: WordPress has complaints of its own.
    #[must_use]
    pub fn complaints(&self) -> String {
        let log = fs::read_to_string(self.root.join("wp-content/debug.log")).unwrap_or_default();
        log.lines().filter(|line| line.contains("heedful")).flat_map(|line| [line, "\n"]).collect()
    }

    /// From where WordPress may update the plugin; `false` is from nowhere.
    #[must_use]
    pub fn updates_from(&self) -> String {
        php(&self.root, &fixtures().join("hosting/updates.php"), &[])
    }

    /// Every place in which the database or the disk names the plugin, one a line, but for what people wrote into pages.
    #[must_use]
    pub fn residue(&self) -> String {
        php(&self.root, &fixtures().join("hosting/residue.php"), &[])
    }
}

fn start_database(folder: &Path) -> Program {
    let data = folder.join("database");
    // Root has to say that it means it.
    let user = format!("--user={}", whoami());
    let output = Command::new(program("mariadb-install-db"))
        .args([
            "--no-defaults",
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
            &user,
        ])
        .arg(format!("--datadir={}", data.display()))
        .output()
        .expect("mariadb-install-db starts (Debian has it in mariadb-server-core)");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    let socket = folder.join("socket");
    let mut command = Command::new(program("mariadbd"));
    command
        .args(["--no-defaults", "--skip-networking", "--skip-log-bin", &user])
        // Nothing of it needs to survive.
        .args([
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=0",
            "--performance-schema=off",
        ])
        .arg(format!("--datadir={}", data.display()))
        .arg(format!("--socket={}", socket.display()))
        .arg(format!("--pid-file={}", folder.join("pid").display()))
        .stderr(std::process::Stdio::null());
    let mut database = Program::start(command);
    wait_until("the database listens", || {
        database.assert_it_runs();
        #[cfg(unix)]
        let listens = std::os::unix::net::UnixStream::connect(&socket).is_ok();
        #[cfg(not(unix))]
        let listens = socket.exists();
        listens
    });
    database
}

fn whoami() -> String {
    let output = Command::new("id").arg("-un").output().expect("`id` says who runs this");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn settings(folder: &Path, address: SocketAddr) -> String {
    let socket = folder.join("socket").display().to_string();
    let constants = [
        ("DB_NAME", "'wordpress'"),
        ("DB_USER", "'root'"),
        ("DB_PASSWORD", "''"),
        ("DB_HOST", &format!("'localhost:{socket}'")),
        ("DB_CHARSET", "'utf8mb4'"),
        ("WP_HOME", &format!("'http://{address}'")),
        ("WP_SITEURL", &format!("'http://{address}'")),
        // Nothing is fetched from elsewhere, and nothing happens that nobody asked for.
        ("WP_HTTP_BLOCK_EXTERNAL", "true"),
        ("DISABLE_WP_CRON", "true"),
        ("AUTOMATIC_UPDATER_DISABLED", "true"),
        ("FS_METHOD", "'direct'"),
        ("DISALLOW_UNFILTERED_HTML", "true"),
        ("WP_DEBUG", "true"),
        ("WP_DEBUG_LOG", "true"),
        ("WP_DEBUG_DISPLAY", "false"),
        ("AUTH_KEY", "'a'"),
        ("SECURE_AUTH_KEY", "'b'"),
        ("LOGGED_IN_KEY", "'c'"),
        ("NONCE_KEY", "'d'"),
        ("AUTH_SALT", "'e'"),
        ("SECURE_AUTH_SALT", "'f'"),
        ("LOGGED_IN_SALT", "'g'"),
        ("NONCE_SALT", "'h'"),
    ];
    let defined: String =
        constants.iter().map(|(name, value)| format!("define( '{name}', {value} );\n")).collect();
    format!(
        "<?php\n{defined}$table_prefix = 'wp_';\n\
         defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );\nrequire_once ABSPATH . 'wp-settings.php';\n"
    )
}

/// Runs a script beside WordPress, and returns what it says.
fn php(root: &Path, script: &Path, arguments: &[&str]) -> String {
    let output = Command::new(program("php"))
        .arg(script)
        .arg(root)
        .args(arguments)
        .output()
        .expect("php starts (Debian has it in php-cli)");
    let [said, complaint] =
        [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text));
    assert!(output.status.success(), "{}: {said}{complaint}", script.display());
    said.trim().to_owned()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    let entries = fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
    for entry in entries {
        let path = entry.expect("a folder can be read").path();
        let target = to.join(path.file_name().expect("an entry has a name"));
        // Debian's links lead to libraries that it shares: they are followed, where they lead anywhere.
        if path.is_dir() {
            copy(&path, &target);
        } else if path.exists() {
            fs::copy(&path, &target).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        }
    }
}
