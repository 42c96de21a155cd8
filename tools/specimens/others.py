"""The rest: fonts, databases, catalogues, noise. Keys and certificates are made in sealed.py."""

import random
import struct

from lib import specimen, version, work


def fonts():
    work("letra.py").write_text(
        "import fontforge,sys\nf=fontforge.font()\nf.fontname=f.familyname=f.fullname='Nada'\ng=f.createChar(65)\np=g.glyphPen()\n"
        "p.moveTo((0,0));p.lineTo((0,700));p.lineTo((500,0));p.closePath();p=None\ng.width=600\nf.generate(sys.argv[1])\n"
    )
    forge = lambda: version("fontforge", find=r"\d{8}")
    for extension in ["ttf", "otf", "woff", "woff2", "pfb", "pfa"]:
        specimen(f"other/letra.{extension}", forge, cmd="fontforge -quiet -lang=py -script letra.py {out} 2>/dev/null")


def databases():
    sqlite = lambda: version("sqlite3", find=r"\d+\.\d+\.\d+")
    specimen("other/sqlite.sqlite", sqlite, cmd="rm -f {out}; sqlite3 {out} 'pragma page_size=512; create table t(a,b); insert into t values(1,2)'")
    specimen("other/sqlite.db", sqlite, cmd="rm -f {out}; sqlite3 {out} 'pragma page_size=512; create table t(a,b)'")
    specimen("other/marshal.bin", lambda: version("python3"), data=lambda: __import__("marshal").dumps({"clave": list(range(20))}))
    specimen("other/python.pickle", lambda: version("python3"), data=lambda: __import__("pickle").dumps({"clave": list(range(20)), "nombre": "Ana"}))
    specimen("other/gettext.mo", lambda: version("msgfmt", find=r"\d+\.\d+(\.\d+)?"), cmd="printf 'msgid \"\"\\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\\\n\"\\nmsgid \"yes\"\\nmsgstr \"si\"\\n' | msgfmt -o {out} -")
    specimen("other/tzdata", "tzdata of Debian (zic)", cmd="cp /usr/share/zoneinfo/America/Bogota {out}")


def noise():
    generator = random.Random(4)
    specimen("other/ruido.bin", "Python's random.Random(4): 600 bytes of noise, which is of no format", data=generator.randbytes(600), nested=None, complete=None)
    specimen("other/ruido.dat", "Python's random.Random(4): 5000 bytes of noise, which is of no format", data=generator.randbytes(5000), nested=None, complete=None)
    specimen("other/mediciones.bin", "Python's struct: 200 measurements as doubles", data=struct.pack("<200d", *[at * 1.5 for at in range(200)]), nested=None, complete=None)
    specimen("other/captura.pcap", "by hand from draft-ietf-opsawg-pcap: one packet", data=struct.pack("<IHHIIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, 1) + struct.pack("<IIII", 0, 0, 42, 42) + bytes(42))
    specimen("other/datos.torrent", "by hand from BEP 3", data=b"d8:announce22:http://sre.example/ann4:infod6:lengthi20e4:name8:nota.txt12:piece lengthi16384e6:pieces20:" + bytes(range(20)) + b"ee")
    specimen("other/correo.tnef", "by hand from MS-OXTNEF: signature, key, version and code page", data=tnef, name="winmail.dat", nested=None, complete=None)


def tnef():
    def attribute(level, tag, data):
        return struct.pack("<BII", level, tag, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)

    return struct.pack("<IH", 0x223E9F78, 1) + attribute(1, 0x00089006, struct.pack("<I", 0x10000)) + attribute(1, 0x00069007, struct.pack("<II", 1252, 0)) + attribute(1, 0x00018004, b"Hola\0")


def make():
    fonts()
    databases()
    noise()
