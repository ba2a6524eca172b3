//! What binaries have in common. A function that is exported from the library would be in the WASM of every page, so each
//! binary exports its own.

/// Exports `open_pack` of the `entry` that is in scope.
#[macro_export]
macro_rules! export_open_pack {
    () => {
        /// Reads the content.
        ///
        /// # Errors
        /// When this version can't read it.
        #[wasm_bindgen]
        pub fn open_pack(json: Vec<u8>) -> Result<(), JsError> {
            entry::open_pack(&json)
        }
    };
}

/// Exports `start` of the `entry` that is in scope.
#[macro_export]
macro_rules! export_start {
    () => {
        /// Shows the first screen in `parent`.
        ///
        /// # Errors
        /// When no content was opened before, or the device does not know what day it is.
        #[wasm_bindgen]
        pub fn start(parent: MountPoint) -> Result<(), JsError> {
            entry::start(parent)
        }
    };
}
