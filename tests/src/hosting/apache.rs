//! Apache, with the `.htaccess` of the bundle and the least that a host must allow for it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::bundle;
use super::running::{Program, Running, free_address, program};

/// The path of the check on this host.
pub const PATH: &str = "/help/heedful/";

/// Starts it, and says where the bundle is.
///
/// # Panics
/// When Apache is not on this machine or does not take its settings.
#[must_use]
pub fn start() -> (Running, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let root = folder.path().join("www").join("help");
    bundle(&root);
    readable(folder.path());
    let address = free_address();
    let settings = folder.path().join("apache.conf");
    fs::write(&settings, text(folder.path(), &address.to_string())).expect("it can be written");
    let mut command = Command::new(program("apache2"));
    command.arg("-d").arg(folder.path()).arg("-f").arg(settings).arg("-X");
    (Running::when_it_listens(address, vec![Program::start(command)], folder), root.join("heedful"))
}

/// Apache gives up root's rights, and temporary folders are their owner's alone.
fn readable(folder: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).expect("it is ours");
    }
}

fn text(folder: &Path, address: &str) -> String {
    let folder = folder.display();
    let modules: String = [
        "mpm_event",
        "authz_core",
        "dir",
        "mime",
        "headers",
        "rewrite",
        "filter",
        "deflate",
        "setenvif",
    ]
    .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
    .concat();
    // What stands between these and a working .htaccess on Debian, and on most hosts: a language, a type, a filter and
    // a ban on frames. And pages without their ending.
    format!(
        "{modules}
         ServerName localhost
         Listen {address}
         PidFile {folder}/pid
         DefaultRuntimeDir {folder}
         ErrorLog /dev/stderr
         User www-data
         Group www-data
         TypesConfig /etc/mime.types
         AddLanguage br .br
         AddType application/x-gzip .gz
         AddOutputFilterByType DEFLATE text/html text/css text/javascript application/wasm application/json
         Header always set X-Frame-Options SAMEORIGIN
         Header set X-Frame-Options SAMEORIGIN
         DocumentRoot {folder}/www
         <Directory {folder}/www>
             Options FollowSymLinks MultiViews
             AllowOverride FileInfo
             Require all granted
         </Directory>"
    )
}
