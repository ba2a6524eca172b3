//! nginx, with the header file of the bundle.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::bundle;
use super::running::{Program, Running, free_address};

/// The path of the check on this host.
pub const PATH: &str = "/help/heedful/";

/// Where Debian's module is that hands out brotli.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// Whether nginx can be told to hand out the copies that brotli made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brotli {
    /// The header file as it is in the bundle.
    AsShipped,
    /// With the module, and the line that the file has for it.
    WithModule,
}

/// Starts it, and says where the bundle is.
///
/// # Panics
/// When nginx is not on this machine or does not take its settings.
#[must_use]
pub fn start(brotli: Brotli) -> (Running, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let root = folder.path().join("www").join("help");
    bundle(&root);
    let site = root.join("heedful");
    let address = free_address();
    let settings = folder.path().join("nginx.conf");
    fs::write(&settings, text(folder.path(), &site, &address.to_string(), brotli))
        .expect("it can be written");
    let mut command = Command::new(super::running::program("nginx"));
    command.arg("-p").arg(folder.path()).arg("-c").arg(settings).args(["-e", "stderr"]);
    (Running::when_it_listens(address, vec![Program::start(command)], folder), site)
}

fn text(folder: &Path, site: &Path, address: &str, brotli: Brotli) -> String {
    let shipped =
        fs::read_to_string(site.join("nginx.conf")).expect("the bundle has a file for nginx");
    let (module, included) = match brotli {
        Brotli::AsShipped => (String::new(), shipped),
        Brotli::WithModule => {
            let switched_on = shipped.replace("# brotli_static on;", "brotli_static on;");
            assert_ne!(shipped, switched_on, "the file says how to hand out brotli");
            (format!("load_module {BROTLI};"), switched_on)
        }
    };
    let place = folder.join("included.conf");
    fs::write(&place, included).expect("it can be written");
    let [folder, place] = [folder, &place].map(|path| path.display().to_string());
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {folder}/{kind};"))
        .concat();
    // One process, which is the one that the test ends, and as whoever runs the test.
    format!(
        "{module} daemon off; master_process off; pid {folder}/pid; error_log stderr;
         events {{}}
         http {{
             access_log off; {temporary}
             server {{
                 listen {address};
                 root {folder}/www;
                 add_header X-Frame-Options SAMEORIGIN always;
                 location {PATH} {{
                     try_files $uri $uri.html $uri/ =404;
                     include {place};
                 }}
             }}
         }}"
    )
}
