//! Where the disk refuses: the message says what and where, and the former site stays whole.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::call;
use crate::common::done;
use crate::common::ended;
use crate::common::files;
use crate::put;
use crate::same;
use crate::small;

/// A command that runs a script on a disk of 3 MB, which is mounted in `disk` for this command alone; `None` where this
/// machine does not allow it.
fn on_a_small_disk(root: &Path, script: &str) -> Option<Command> {
    let command = |script: &str| {
        let mut command = Command::new("unshare");
        let mount = format!("mount -t tmpfs -o size=3m none disk && {script}");
        command.current_dir(root).args(["--user", "--map-root-user", "--mount", "sh", "-c", &mount]);
        command
    };
    let allowed = command("true").output().is_ok_and(|output| output.status.success());
    allowed.then(|| command(script))
}

#[test]
fn a_full_disk_is_named_and_the_former_site_stays() {
    let folder = small("pages, figures");
    let root = &folder.0;
    fs::create_dir(root.join("disk")).unwrap();
    done(root, &["new", "site", "little", "--empty"]);
    let program = env!("CARGO_BIN_EXE_impactbook");
    let build = format!("{program} build --today 2026-06-01 --output disk/site");
    let steps = format!(
        "{build} --quiet --root little && cp -r disk/site before && {build}; echo $? > code; \
         {build} --lang ru; cp -r disk/site after; ls -A disk > left"
    );
    let Some(mut command) = on_a_small_disk(root, &steps) else {
        eprintln!("no disk can be mounted here, so a full one was not tried");
        return;
    };
    let ended = ended(&mut command);
    assert_eq!(fs::read_to_string(root.join("code")).unwrap(), "2\n", "{ended:?}");
    assert!(
        ended.said.contains("error: could not write `disk/site/") && ended.said.contains("disk full"),
        "{ended:?}"
    );
    assert!(ended.said.contains("ошибка: не удалось записать `disk/site/"), "{ended:?}");
    assert!(ended.said.contains("на диске нет места"), "{ended:?}");
    same(&files(&root.join("after")), &files(&root.join("before")), "the former site");
    assert!(!files(&root.join("before")).is_empty());
}

#[test]
fn a_disk_that_is_read_only_is_named_and_the_former_site_stays() {
    let folder = small("pages");
    let root = &folder.0;
    fs::create_dir(root.join("disk")).unwrap();
    let program = env!("CARGO_BIN_EXE_impactbook");
    let build = format!("{program} build --today 2026-06-01");
    let steps = format!(
        "mkdir disk/below && {build} --quiet --output disk/below/site && cp -r disk/below/site before && \
         mount -o remount,ro disk && echo '# changed' >> content/site.yaml; \
         {build} --output disk/below/site; echo $? > code; {build} --lang ru --output disk/new; \
         cp -r disk/below/site after; ls -A disk disk/below > left"
    );
    let Some(mut command) = on_a_small_disk(root, &steps) else {
        eprintln!("no disk can be mounted here, so a read-only one was not tried");
        return;
    };
    let ended = ended(&mut command);
    assert_eq!(fs::read_to_string(root.join("code")).unwrap(), "2\n", "{ended:?}");
    assert!(
        ended.said.contains("disk/below/site/.output.impactbook-lock`: the disk is read-only"),
        "{ended:?}"
    );
    assert!(ended.said.contains("disk/.new.impactbook-lock`: диск доступен только для чтения"), "{ended:?}");
    same(&files(&root.join("after")), &files(&root.join("before")), "the former site");
    assert!(!files(&root.join("before")).is_empty());
    assert_eq!(fs::read_to_string(root.join("left")).unwrap(), "disk:\nbelow\n\ndisk/below:\nsite\n");
}

#[test]
fn an_output_that_is_no_folder_is_named() {
    let folder = small("pages");
    put(&folder.0, "site", b"a file of somebody");
    for output in ["site", "site/below"] {
        let ended = call(&folder.0, &["build", "--output", output]);
        assert!(ended.code == 2 && ended.said.contains("`site`: it is not a folder"), "{ended:?}");
        assert_eq!(fs::read(folder.0.join("site")).unwrap(), b"a file of somebody");
    }
}
