//! One macro for every closed list of ids: an enum whose variants are written and read as words.
//!
//! It replaces serde's derive for these enums: one small function each instead of a visitor, which counts in the WASM,
//! and error messages that never repeat what was in the file.

/// Defines an enum with `ALL`, `id()`, `from_id()`, `Display` and serde by id. The order of variants is their order.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_meta])* $variant,)+ }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The word that files use for it.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $id,)+ }
            }

            /// The one that a file's word means, if there is one.
            #[must_use]
            pub fn from_id(id: &str) -> Option<$name> {
                match id { $($id => Some($name::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.id())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }

        impl $crate::from_json::FromJson for $name {
            fn from_json(value: &serde_json::Value) -> Result<Self, $crate::from_json::FieldError> {
                let word = $crate::from_json::text(value)?;
                $name::from_id(word).ok_or_else(|| $crate::from_json::expected(concat!("one of: ", $($id, " ",)+)))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let id = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                $name::from_id(&id).ok_or_else(|| serde::de::Error::custom(concat!("not one of: ", $($id, " ",)+)))
            }
        }
    };
}
pub(crate) use words;

/// The names in braces of a text, in their order, each once.
#[must_use]
pub fn gaps(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for part in text.split('{').skip(1) {
        if let Some((name, _)) = part.split_once('}')
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_names_in_braces() {
        assert_eq!(gaps("{a} and {b}, {a}"), ["a", "b"]);
        assert_eq!(gaps("a } b { c"), Vec::<&str>::new());
    }
}
