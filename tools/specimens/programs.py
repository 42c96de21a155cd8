"""Programs that do nothing: they return at once. And the scripts that mail gateways fear, saying good morning."""

import struct

from lib import fresh, sh, specimen, version, work

C = "int main(void){return 0;}"
BARE = "int nada(void){return 0;}"
BARE_PE = "-Os -s -nostdlib -Wl,--build-id=none -Wl,-e"


def gcc():
    return version("gcc", find=r"\d+\.\d+\.\d+")


def mingw(bits):
    return version(f"{bits}-w64-mingw32-gcc", find=r"\d+-win32|\d+\.\d+\.\d+")


def natively():
    work("nada.c").write_text("void _start(void){__asm__(\"mov $60,%eax\\nxor %edi,%edi\\nsyscall\");}")
    work("main.c").write_text(C)
    work("dll.c").write_text(BARE)
    tiny = "-Os -s -nostdlib -static -Wl,--build-id=none -Wl,-z,noseparate-code"
    specimen("executable/elf", gcc, cmd=f"gcc {tiny} -o {{out}} nada.c")
    specimen("executable/elf-compartido.so", gcc, cmd="gcc -Os -s -nostdlib -shared -Wl,--build-id=none -Wl,-z,noseparate-code -o {out} dll.c")
    specimen("executable/elf-objeto.o", gcc, cmd="gcc -Os -c -o {out} dll.c")
    specimen("executable/elf-completo.bin", gcc, cmd="gcc -Os -s -o {out} main.c")
    for bits, word in [("x86_64", "64"), ("i686", "32")]:
        entry = "nada" if word == "64" else "_nada"
        maker = lambda bits=bits: mingw(bits)
        specimen(f"executable/pe{word}.exe", maker, cmd=f"{bits}-w64-mingw32-gcc {BARE_PE},{entry} -o {{out}} dll.c")
        specimen(f"executable/pe{word}.dll", maker, cmd=f"{bits}-w64-mingw32-gcc -shared {BARE_PE},{entry} -o {{out}} dll.c")
        specimen(f"executable/ventana{word}.scr", maker, cmd=f"{bits}-w64-mingw32-gcc -mwindows {BARE_PE},{entry} -o {{out}} dll.c")
    specimen("executable/panel.cpl", lambda: mingw("x86_64"), cmd=f"x86_64-w64-mingw32-gcc -shared {BARE_PE},nada -o {{out}} dll.c")
    specimen("executable/macho.dylib", "by hand from <mach-o/loader.h>: LC_SEGMENT_64, LC_MAIN", data=macho, name="nada.dylib")
    specimen("executable/macho-universal", "by hand from <mach-o/fat.h>: one Mach-O for x86_64", data=lambda: struct.pack(">7I", 0xCAFEBABE, 1, 0x01000007, 3, 4096, len(macho()), 12) + bytes(4096 - 28) + macho(), name="nada.app")
    specimen("executable/dos.com", "by hand from the DOS reference: mov ax,4C00h; int 21h", data=b"\xb8\x00\x4c\xcd\x21" + b"$" * 3, least=5)
    specimen("executable/dos-mz.exe", "by hand from the DOS reference: MZ header of 32 bytes and mov ax,4C00h; int 21h", data=struct.pack("<2s13H4x", b"MZ", 64, 1, 0, 2, 0, 0xFFFF, 0, 0x100, 0, 0, 0, 0x1C, 0) + b"\x0e\x1f\xba\x10\x00\xb4\x09\xcd\x21\xb8\x00\x4c\xcd\x21\x90\x90Buenos dias$\r\n\0\0")


def macho():
    """A 64-bit Mach-O whose main returns 0."""
    code = b"\x31\xc0\xc3" + b"\x90" * 13
    head = 32 + 72 + 72 + 24
    zero = struct.pack("<II16sQQQQIIII", 0x19, 72, b"__PAGEZERO", 0, 0x100000000, 0, 0, 0, 0, 0, 0)
    text = struct.pack("<II16sQQQQIIII", 0x19, 72, b"__TEXT", 0x100000000, 4096, 0, head + len(code), 5, 5, 0, 0)
    main = struct.pack("<IIQQ", 0x80000028, 24, head, 0)
    header = struct.pack("<8I", 0xFEEDFACF, 0x01000007, 3, 2, 3, 72 + 72 + 24, 0x00200085, 0)
    return header + zero + text + main + code


def java():
    folder = fresh("java")
    (folder / "Nada.java").write_text("public class Nada { public static void main(String[] a) {} }\n")
    sh("cd java && javac -g:none Nada.java")
    javac = lambda: version("javac", "-version")
    specimen("executable/Nada.class", javac, cmd="cp java/Nada.class {out}")
    specimen("executable/nada.jar", javac, cmd="cd java && jar cfe {out} Nada Nada.class", nested=None, complete=None)
    specimen("executable/sin-manifiesto.jar", javac, cmd="cd java && jar cfM {out} Nada.class", nested=None, complete=None)
    specimen("executable/aplicacion.war", javac, cmd="cd java && mkdir -p WEB-INF/classes META-INF && cp Nada.class WEB-INF/classes && printf '<web-app/>' > WEB-INF/web.xml && jar cf {out} WEB-INF", nested=None, complete=None)
    sh("mkdir -p java/apk/META-INF")
    (folder / "apk/AndroidManifest.xml").write_bytes(struct.pack("<HHI", 3, 8, 36) + struct.pack("<HHIIIIII", 1, 28, 28, 0, 0, 0, 28, 0))
    (folder / "apk/classes.dex").write_bytes(dex())
    specimen("executable/telefono.apk", "zip 3.0 over a manifest and a DEX by hand from the Android documentation", cmd="cd java/apk && zip -qX {out} AndroidManifest.xml classes.dex", nested=None, complete=None)
    specimen("executable/classes.dex", "by hand from the Android documentation: header and map list, no class", data=dex())


def dex():
    """A DEX file without a class: header and map."""
    import hashlib
    import zlib

    entries = struct.pack("<I", 2) + struct.pack("<HHII", 0, 0, 1, 0) + struct.pack("<HHII", 0x1000, 0, 1, 112)
    body = struct.pack("<III", 112 + len(entries), 112, 0x12345678) + struct.pack("<III", 0, 0, 112) + bytes(12 * 4) + struct.pack("<II", len(entries), 112) + entries
    signature = hashlib.sha1(body).digest()
    return b"dex\n035\0" + struct.pack("<I", zlib.adler32(signature + body)) + signature + body


def others():
    work("nada.wat").write_text('(module (func (export "nada") (result i32) i32.const 0))')
    specimen("executable/wabt.wasm", lambda: version("wat2wasm"), cmd="wat2wasm nada.wat -o {out}")
    work("nada.wxs").write_text(
        '<?xml version="1.0"?><Wix xmlns="http://schemas.microsoft.com/wix/2006/wi"><Product Id="*" UpgradeCode="12345678-1234-1234-1234-111111111111" '
        'Name="Nada" Version="0.0.1" Manufacturer="SRE" Language="1034"><Package InstallerVersion="200" Compressed="yes"/>'
        '<Media Id="1" Cabinet="n.cab" EmbedCab="yes"/><Directory Id="TARGETDIR" Name="SourceDir"><Component Id="C" Guid="12345678-1234-1234-1234-222222222222">'
        '<File Id="F" Source="main.c"/></Component></Directory><Feature Id="A" Level="1"><ComponentRef Id="C"/></Feature></Product></Wix>'
    )
    specimen("executable/instalador.msi", lambda: version("wixl"), cmd="wixl -o {out} nada.wxs", nested=None, complete=None)
    work("suma.idt").write_text("PropertyId\tValue\ni2\tl255\n_SummaryInformation\tPropertyId\n1\t1252\n7\t;1034\n9\t{12345678-1234-1234-1234-123456789012}\n14\t200\n")
    work("prop.idt").write_text("Property\tValue\ns72\tl0\nProperty\tProperty\nProductName\tNada\n")
    specimen("executable/msibuild.msi", lambda: "msibuild (msitools) " + version("msiinfo").split()[-1], cmd="rm -f m.msi; msibuild m.msi -s Nada SRE && msibuild m.msi -i prop.idt && mv m.msi {out}", nested=None, complete=None)
    python = lambda: version("python3")
    work("nada.py").write_text("pass\n")
    specimen("executable/python.pyc", python, cmd="python3 -c \"import py_compile as p; p.compile('nada.py', cfile={out!r}.strip(chr(39)), dfile='nada.py')\"".replace("{out!r}.strip(chr(39))", "__import__('sys').argv[1]") + " {out}")
    specimen("executable/acceso.lnk", "by hand from MS-SHLLINK §2.1–2.5: a link to C:\\Windows\\notepad.exe", data=lnk)
    specimen("executable/lua.luac", lambda: version("luac5.4", "-v"), cmd="echo 'return 0' > n.lua && luac5.4 -s -o {out} n.lua")


def lnk():
    """A shell link with a name, a relative path and the local path of its target."""
    head = struct.pack("<I16sIIQQQIIIHHII", 0x4C, bytes.fromhex("0114020000000000c000000000000046"), 0x2 | 0x8 | 0x80 | 0x4, 0x20, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0)
    base = b"C:\\Windows\\notepad.exe\0"
    volume = struct.pack("<IIII", 17, 3, 0x12345678, 16) + b"\0"
    info = struct.pack("<IIIIIII", 28 + len(volume) + len(base) + 1, 28, 1, 28, 28 + len(volume), 0, 28 + len(volume) + len(base)) + volume + base + b"\0"
    string = lambda text: struct.pack("<H", len(text)) + text.encode("utf-16-le")
    return head + info + string("Bloc de notas") + string(".\\notepad.exe") + struct.pack("<I", 0)


# Each greets and ends. By extension, or by the first line.
SCRIPTS = [
    ("saluda.sh", b"#!/bin/sh\n# Saluda y termina.\necho 'Buenos d\xc3\xadas'\n", {}),
    ("saluda.bash-sin-extension", b"#!/usr/bin/env bash\nset -eu\necho 'Buenos dias'\n", {"name": "saluda"}),
    ("saluda.py", b"def saluda(nombre):\n    return f'Buenos dias, {nombre}'\n\n\nprint(saluda('mundo'))\n", {}),
    ("saluda-python", b"#!/usr/bin/env python3\nprint('Buenos dias')\n", {"name": "saluda-python"}),
    ("saluda.pl", b"#!/usr/bin/perl\nuse strict;\nprint \"Buenos dias\\n\";\n", {}),
    ("saluda.rb", b"#!/usr/bin/ruby\nputs 'Buenos dias'\n", {}),
    ("saluda.js", b"'use strict';\nconst saluda = (nombre) => `Buenos dias, ${nombre}`;\nconsole.log(saluda('mundo'));\n", {}),
    ("modulo.mjs", b"export const saluda = (nombre) => `Buenos dias, ${nombre}`;\nconsole.log(saluda('mundo'));\n", {}),
    ("saluda.vbs", b"Option Explicit\r\nDim saludo\r\nsaludo = \"Buenos dias\"\r\nWScript.Echo saludo\r\n", {}),
    ("saluda.ps1", b"\xef\xbb\xbfparam([string]$Nombre = 'mundo')\r\nWrite-Output \"Buenos dias, $Nombre\"\r\n", {}),
    ("saluda.bat", b"@echo off\r\nrem Saluda y termina\r\necho Buenos dias\r\nexit /b 0\r\n", {}),
    ("saluda.cmd", b"@echo off\r\nset SALUDO=Buenos dias\r\necho %SALUDO%\r\n", {}),
    ("saluda.hta", b"<html>\r\n<head><title>Saludo</title><HTA:APPLICATION ID=\"saludo\" SINGLEINSTANCE=\"yes\"/></head>\r\n<body><script language=\"VBScript\">document.write \"Buenos dias\"</script></body>\r\n</html>\r\n", {}),
    ("preferencia.reg", "\ufeffWindows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software\\SRE\\Prueba]\r\n\"Idioma\"=\"es-MX\"\r\n\"Nivel\"=dword:00000001\r\n".encode("utf-16-le"), {}),
    ("preferencia-nt4.reg", b"REGEDIT4\r\n\r\n[HKEY_CURRENT_USER\\Software\\SRE\\Prueba]\r\n\"Idioma\"=\"es-MX\"\r\n", {}),
    ("saluda.wsf", b"<job id=\"saluda\">\r\n<script language=\"JScript\">\r\nWScript.Echo('Buenos dias');\r\n</script>\r\n</job>\r\n", {}),
    ("saluda.php-con-ejecutor", b"#!/usr/bin/env php\n<?php\necho \"Buenos dias\\n\";\n", {"name": "saluda.command"}),
]


def scripts():
    for file, content, more in SCRIPTS:
        specimen(f"executable/{file}", "by hand from its language's reference", data=content, **more)
    specimen("executable/con-guion.svg", "by hand from the SVG 1.1 recommendation, §18", data=b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">\n<script type="application/ecmascript">document.title = "Hola";</script>\n<rect width="9" height="9"/>\n</svg>\n', disguised=None)
    specimen("executable/con-onload.svg", "by hand from the SVG 1.1 recommendation, §18", data=b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="void(0)">\n<rect width="9" height="9"/>\n</svg>\n', disguised=None)
    specimen("executable/con-enlace.svg", "by hand from the SVG 1.1 recommendation, §17", data=b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">\n<a xlink:href="javascript:void(0)"><rect width="9" height="9"/></a>\n</svg>\n', disguised=None)


def make():
    natively()
    java()
    others()
    scripts()
