"""LibreOffice, asked over its own interface (UNO): what its window would save, with and without a password."""

import subprocess
import time

from lib import WORK, work

# A picture of the first page would be most of a small file.
NO_THUMBNAILS = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    '<item oor:path="/org.openoffice.Office.Common/Save/Document">'
    '<prop oor:name="GenerateThumbnail" oor:op="fuse"><value>false</value></prop></item></oor:items>\n'
)

_desktop = None
_process = None


def desktop():
    """Starts LibreOffice once, without a window."""
    global _desktop, _process
    if _desktop:
        return _desktop
    import uno

    pipe = "specimens"
    settings = work("lo/user/registrymodifications.xcu")
    if not settings.exists():
        settings.parent.mkdir(parents=True)
        settings.write_text(NO_THUMBNAILS)
    _process = subprocess.Popen(
        ["soffice", f"-env:UserInstallation=file://{WORK}/lo", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            break
        except Exception:
            time.sleep(0.5)
    _desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    return _desktop


def close():
    global _desktop
    if _desktop:
        try:
            _desktop.terminate()
        except Exception:
            pass
        _process.wait(30)
        _desktop = None


def properties(**values):
    from com.sun.star.beans import PropertyValue

    made = []
    for name, value in values.items():
        one = PropertyValue()
        one.Name, one.Value = name, value
        made.append(one)
    return tuple(made)


def factory(kind):
    return desktop().loadComponentFromURL(f"private:factory/{kind}", "_blank", 0, properties(Hidden=True))


def opened(file, **more):
    return desktop().loadComponentFromURL(work(file).as_uri(), "_blank", 0, properties(Hidden=True, **more))


def fill(document, kind):
    if kind == "swriter":
        document.Text.setString("Buenos días. Oficio de prueba.")
    elif kind == "scalc":
        sheet = document.Sheets.getByIndex(0)
        sheet.getCellByPosition(0, 0).setString("Partida")
        sheet.getCellByPosition(0, 1).setValue(1520.5)
    return document


MACRO = "Sub Saluda\n  MsgBox \"Buenos dias\"\nEnd Sub\n"


def add_macro(document):
    libraries = document.BasicLibraries
    if not libraries.hasByName("Standard"):
        libraries.createLibrary("Standard")
    libraries.getByName("Standard").insertByName("Modulo1", MACRO)


def saved(kind, filter_name, extension, macro=False, change=None, **more):
    """A new document of `kind`, saved through a filter. @returns its bytes"""
    document = fill(factory(kind), kind)
    try:
        if macro:
            add_macro(document)
        if change:
            change(document)
        path = work(f"saved.{extension}")
        path.unlink(missing_ok=True)
        document.storeToURL(path.as_uri(), properties(FilterName=filter_name, **more))
        return path.read_bytes()
    finally:
        document.close(True)


def resaved(source, filter_name, extension, **more):
    """A file opened and saved through another filter."""
    document = opened(source)
    try:
        path = work(f"saved.{extension}")
        path.unlink(missing_ok=True)
        document.storeToURL(path.as_uri(), properties(FilterName=filter_name, **more))
        return path.read_bytes()
    finally:
        document.close(True)
