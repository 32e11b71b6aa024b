"""Keeps one LibreOffice running and turns .docx files into PDF: a JSON line in for each file, a JSON line out.

Started by libreoffice.ts as the leader of its own process group. The office has no network, runs no macro, and dies
with this script; this script dies, and takes the office along, when its standard input ends.
"""

import ctypes
import json
import os
import queue
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.task import ErrorCodeIOException

LIBC = ctypes.CDLL(None, use_errno=True)
PR_SET_PDEATHSIG = 1
CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000
RESTART_CODES = (79, 81)  # a new profile may ask for a second start
GIGABYTE = 1 << 30


def say(**message):
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def end_all(office, folder):
    """Takes the office down, reaps it and clears up; the main thread may be waiting inside the office and cannot."""
    sockets = sockets_of(office.pid)
    office.kill()
    office.wait()
    for path in sockets:
        Path(path).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


def confine():
    """Runs in the office's process before it starts: no network where the kernel allows it, limits, no life of its own."""
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if LIBC.unshare(CLONE_NEWNET) != 0:
        LIBC.unshare(CLONE_NEWUSER | CLONE_NEWNET)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (6 * GIGABYTE, 6 * GIGABYTE))
    resource.setrlimit(resource.RLIMIT_FSIZE, (GIGABYTE, GIGABYTE))


def start_office(binary, profile, pipe):
    return subprocess.Popen(
        [
            binary,
            "--headless",
            "--norestore",
            "--nologo",
            "--nodefault",
            "--nofirststartwizard",
            "-env:UserInstallation=" + Path(profile).as_uri(),
            "--accept=pipe,name=" + pipe + ";urp;StarOffice.ServiceManager",
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=confine,
    )


def connect(binary, profile, pipe):
    """The office and its component context, once it answers."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    office = start_office(binary, profile, pipe)
    while True:
        try:
            return office, resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
        except NoConnectException:
            code = office.poll()
            if code in RESTART_CODES:
                office = start_office(binary, profile, pipe)
            elif code is not None:
                raise RuntimeError("the office ended with code %s" % code)
            time.sleep(0.02)


def sockets_of(pid):
    """The socket files the office listens on: whoever kills it must remove them."""
    inodes = set()
    try:
        for entry in os.scandir("/proc/%d/fd" % pid):
            target = os.readlink(entry.path)
            if target.startswith("socket:["):
                inodes.add(target[8:-1])
        rows = Path("/proc/%d/net/unix" % pid).read_text().splitlines()[1:]
    except OSError:  # it has ended: the caller has the list from its start
        return []
    columns = [row.split() for row in rows]
    return sorted({row[7] for row in columns if len(row) > 7 and row[6] in inodes and row[7].startswith("/")})


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


PDF_OPTIONS = properties(
    UseTaggedPDF=True,
    SelectPdfVersion=0,
    EmbedStandardFonts=True,
    ExportFormFields=False,
    ExportNotes=False,
    ExportBookmarks=True,
    ReduceImageResolution=False,
    Quality=95,
)


def convert(desktop, source, target):
    document = desktop.loadComponentFromURL(
        Path(source).as_uri(),
        "_blank",
        0,
        properties(Hidden=True, ReadOnly=True, MacroExecutionMode=0, UpdateDocMode=0, FilterName="MS Word 2007 XML"),
    )
    if document is None:
        return "not-loaded"
    try:
        options = uno.Any("[]com.sun.star.beans.PropertyValue", PDF_OPTIONS)
        document.storeToURL(Path(target).as_uri(), properties(FilterName="writer_pdf_Export", FilterData=options))
        return "done"
    finally:
        document.close(True)


def version(context):
    provider = context.ServiceManager.createInstanceWithContext("com.sun.star.configuration.ConfigurationProvider", context)
    node = provider.createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationAccess", properties(nodepath="/org.openoffice.Setup/Product")
    )
    return "LibreOffice " + node.getByName("ooSetupVersionAboutBox")


def main():
    binary, profile, pipe = sys.argv[1:4]
    lines = queue.Queue()

    office, context = connect(binary, profile, pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)

    def listen():
        for line in sys.stdin:
            lines.put(json.loads(line))
        end_all(office, Path(profile).parent)

    threading.Thread(target=listen, daemon=True).start()
    say(ready=True, version=version(context), office=office.pid, sockets=sockets_of(office.pid))
    while True:
        job = lines.get()
        try:
            say(answer=convert(desktop, job["source"], job["target"]))
        except ErrorCodeIOException:
            say(answer="not-loaded")
        except Exception as problem:  # the bridge is broken when the office is: a new one is the only cure
            say(answer="broken", problem=str(problem)[:500])
            end_all(office, Path(profile).parent)


main()
