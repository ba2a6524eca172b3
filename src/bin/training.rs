//! The page for training, `training.html`: what `boot/start.js` calls. What is not named here costs the page no byte.
#![forbid(unsafe_code)]

use heedful::pages::training::entry::{self, MountPoint};
use wasm_bindgen::prelude::*;

heedful::export_open_pack!();
heedful::export_start!();

fn main() {}
