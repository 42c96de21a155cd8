"""Archives by the programs that make them. What is in them is plain; encrypted ones: sealed.py; deeper ones: nested.py."""

import io
import struct
import zlib

from lib import bytes_of, fresh, node, npm_version, sh, specimen, version, work


def seven():
    return "7-Zip (7z) " + version("7z", "i", find=r"\d\d\.\d\d").split()[-1]


def inside():
    """A folder with a text, a picture and a document: what most archives below hold."""
    folder = fresh("cosas")
    (folder / "nota.txt").write_text("Estimada licenciada: envío el borrador para su visto bueno.\n" * 3)
    (folder / "foto.png").write_bytes(bytes_of("image/im.png"))
    (folder / "aviso.pdf").write_bytes(bytes_of("document/ghostscript.pdf"))


PLAIN = ["document", "image", "text"]


def zips():
    three = "nota.txt foto.png aviso.pdf"
    info = lambda: "Info-ZIP zip 3.0"
    specimen("archive/info-zip.zip", info, cmd=f"cd cosas && zip -q {{out}} {three}", nested=PLAIN)
    specimen("archive/sin-comprimir.zip", info, cmd=f"cd cosas && zip -q0X {{out}} {three}", nested=PLAIN)
    specimen("archive/por-tuberia.zip", "Info-ZIP zip 3.0 to a pipe: data descriptors, zip64", cmd="cd cosas && cat nota.txt | zip -q - - > {out}", nested=None)
    specimen("archive/con-carpetas.zip", info, cmd="zip -qr {out} cosas", nested=PLAIN)
    specimen("archive/con-comentario.zip", info, cmd="cd cosas && echo 'Entregado el lunes' | zip -qz {out} nota.txt", nested=["text"])
    specimen("archive/7z.zip", seven, cmd=f"cd cosas && 7z a -bd {{out}} {three} >/dev/null", nested=PLAIN)
    specimen("archive/7z-lzma.zip", lambda: seven() + ", -mm=LZMA", cmd="cd cosas && 7z a -bd -mm=LZMA {out} nota.txt >/dev/null", nested=["text"], complete=False)
    specimen("archive/7z-bzip2.zip", lambda: seven() + ", -mm=BZip2", cmd="cd cosas && 7z a -bd -mm=BZip2 {out} nota.txt foto.png >/dev/null", nested=None, complete=None)
    specimen("archive/python.zip", lambda: version("python3"), cmd=f"cd cosas && python3 -m zipfile -c {{out}} {three}", nested=PLAIN)
    specimen("archive/jar-sin-clases.zip", lambda: version("javac", "-version").replace("javac", "jar"), cmd="cd cosas && jar cfM {out} nota.txt foto.png", nested=["image", "text"])
    specimen("archive/jszip.zip", lambda: npm_version("jszip"), data=lambda: node("const J=require('jszip');const z=new J();z.file('nota.txt','Buenos dias a todos');z.generateAsync({type:'nodebuffer',compression:'DEFLATE'}).then(b=>process.stdout.write(b))"), nested=["text"])
    specimen("archive/yazl.zip", lambda: npm_version("yazl"), data=lambda: node("const Y=require('yazl');const z=new Y.ZipFile();z.addBuffer(Buffer.from('Buenos dias a todos'),'nota.txt',{forceZip64Format:true});z.end();z.outputStream.pipe(process.stdout)"), nested=["text"])
    specimen("archive/archiver.zip", lambda: npm_version("archiver"), data=lambda: node("const A=require('archiver');const z=A.ZipArchive?new A.ZipArchive():A('zip');z.pipe(process.stdout);z.append('Buenos dias a todos',{name:'nota.txt'});z.finalize()"), nested=["text"])
    specimen("archive/fflate.zip", lambda: npm_version("fflate"), data=lambda: node("const f=require('fflate');process.stdout.write(f.zipSync({'nota.txt':f.strToU8('Buenos dias a todos')}))"), nested=["text"])
    specimen("archive/vacio.zip", lambda: version("python3"), data=lambda: python_zip({}), least=22)
    specimen("archive/con-prefijo.zip", "Info-ZIP zip 3.0, 100 bytes before it", cmd="cd cosas && zip -q p.zip nota.txt && (head -c 100 /dev/zero; cat p.zip) > {out} && rm p.zip", kind="?", nested=None)
    specimen("archive/nombre-unicode.zip", lambda: version("python3"), data=lambda: python_zip({"informe año 2026 ñandú.txt": b"Buenos dias a todos\n"}), nested=["text"])


def python_zip(entries, compression=8):
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 26, 10, 0, 0)), content, compression)
    return out.getvalue()


def python_tar(entries, mode="w"):
    import tarfile

    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode, format=tarfile.GNU_FORMAT) as archive:
        for name, content in entries.items():
            one = tarfile.TarInfo(name)
            one.size = len(content)
            archive.addfile(one, io.BytesIO(content))
    return out.getvalue()


def tars():
    tar = lambda: "GNU " + version("tar", find=r"\d+\.\d+")
    three = "-C cosas nota.txt foto.png aviso.pdf"
    specimen("archive/gnu.tar", tar, cmd=f"tar -b1 -cf {{out}} {three}", nested=PLAIN)
    specimen("archive/pax.tar", tar, cmd="tar --format=pax -b1 -cf {out} -C cosas nota.txt", nested=["text"])
    specimen("archive/v7.tar", tar, cmd="tar --format=v7 -b1 -cf {out} -C cosas nota.txt", nested=["text"])
    specimen("archive/ustar.tar", tar, cmd="tar --format=ustar -b1 -cf {out} -C cosas nota.txt foto.png", nested=["image", "text"])
    specimen("archive/nombre-largo.tar", tar, cmd="mkdir -p largo && cp cosas/nota.txt largo/$(printf 'n%.0s' {1..140}).txt && tar -b1 -cf {out} largo && rm -r largo", nested=["text"])
    specimen("archive/gnu.tar.gz", tar, cmd=f"tar -b1 -czf {{out}} {three}", nested=PLAIN + ["archive"])
    specimen("archive/gnu.tgz", tar, cmd=f"tar -b1 -czf {{out}} {three}", nested=PLAIN + ["archive"])
    for extension, flag, program in [("tar.bz2", "j", "bzip2"), ("tar.xz", "J", "xz"), ("tar.zst", "-zstd", "zstd"), ("tar.lz", "-lzip", "lzip"), ("tar.lzo", "-lzop", "lzop")]:
        specimen(f"archive/cosas.{extension}", tar, cmd=f"tar -b1 -{flag} -cf {{out}} {three}", nested=None, complete=False)
    specimen("archive/npm-tar.tar", lambda: npm_version("tar"), data=lambda: node("process.chdir('cosas');require('tar').c({portable:true,sync:false},['nota.txt','foto.png']).pipe(process.stdout)"), nested=["image", "text"])


def single():
    gzip = lambda: version("gzip", find=r"\d+\.\d+")
    specimen("archive/nota.txt.gz", gzip, cmd="gzip -c cosas/nota.txt > {out}", nested=["text"])
    specimen("archive/sin-nombre.gz", gzip, cmd="gzip -nc < cosas/foto.png > {out}", nested=["image"])
    specimen("archive/dos-miembros.gz", gzip, cmd="(gzip -nc cosas/nota.txt; gzip -nc cosas/nota.txt) > {out}", nested=None)
    for extension, command, program in [
        ("bz2", "bzip2 -c", "bzip2"),
        ("xz", "xz -c", "xz"),
        ("lzma", "xz --format=lzma -c", "xz"),
        ("zst", "zstd -qc", "zstd"),
        ("lz4", "lz4 -qc", "lz4"),
        ("lzo", "lzop -c", "lzop"),
        ("lz", "lzip -c", "lzip"),
        ("Z", "compress -c", "compress"),
    ]:
        asked = {"bzip2": ("--help",), "compress": ("-V",)}.get(program, ("--version",))
        specimen(f"archive/nota.txt.{extension}", lambda: version(program, *asked, find=r"\d+\.\d+(\.\d+)*"), cmd=f"{command} < cosas/nota.txt > {{out}}", nested=["text"], complete=False)


def packers():
    seven_zip = {"7z": "", "7z-sin-comprimir": "-mx=0", "7z-cabecera-llana": "-mhc=off", "7z-bzip2": "-m0=BZip2"}
    for name, options in seven_zip.items():
        specimen(f"archive/{name}.7z", seven, cmd=f"cd cosas && 7z a -bd {options} {{out}} nota.txt foto.png aviso.pdf >/dev/null", nested=PLAIN, complete=None if "sin-comprimir" in name else False)
    specimen("archive/arj.arj", lambda: version("arj", find=r"\d\.\d+\S*"), cmd="cd cosas && arj a -y {out} nota.txt foto.png >/dev/null", nested=None, complete=None)
    specimen("archive/jlha.lzh", "jlha-utils 0.1.8", cmd="cd cosas && jlha aq {out} nota.txt foto.png", nested=None, complete=None)
    specimen("archive/gcab.cab", lambda: version("gcab", find=r"\d+\.\d+"), cmd="cd cosas && gcab -c {out} nota.txt foto.png aviso.pdf", nested=PLAIN, complete=None)
    specimen("archive/gcab-mszip.cab", lambda: version("gcab", find=r"\d+\.\d+"), cmd="cd cosas && gcab -zc {out} nota.txt foto.png aviso.pdf", nested=PLAIN, complete=False)
    specimen("archive/zpaq.zpaq", lambda: version("zpaq", find=r"\d\.\d+"), cmd="cd cosas && zpaq a {out} nota.txt >/dev/null 2>&1", nested=None, complete=False)
    specimen("archive/binutils.a", lambda: "binutils " + version("ar", find=r"\d+\.\d+(\.\d+)?").split()[-1], cmd="printf 'int nada(void){return 0;}' > n.c && gcc -Os -c n.c && rm -f n.a && ar rD n.a n.o && mv n.a {out}", nested=None, holds=None, complete=None)
    specimen("archive/textos.a", lambda: "binutils " + version("ar", find=r"\d+\.\d+(\.\d+)?").split()[-1], cmd="cd cosas && rm -f ../t.a && ar rD ../t.a nota.txt foto.png && mv ../t.a {out}", nested=["image", "text"], complete=None)
    cpio = lambda: version("cpio", find=r"\d+\.\d+")
    for form in ["newc", "odc", "bin"]:
        specimen(f"archive/{form}.cpio", cpio, cmd=f"cd cosas && printf 'nota.txt\\nfoto.png\\n' | cpio -o --quiet --reproducible -H {form} > {{out}}", nested=["image", "text"], complete=None)
    folder = fresh("deb")
    (folder / "DEBIAN").mkdir()
    (folder / "DEBIAN/control").write_text("Package: nada\nVersion: 1\nArchitecture: all\nMaintainer: SRE <sre@sre.example>\nDescription: nada\n")
    (folder / "usr/share/nada").mkdir(parents=True)
    (folder / "usr/share/nada/nota.txt").write_text("Buenos dias\n")
    dpkg = lambda: "dpkg-deb " + version("dpkg-deb", find=r"\d+\.\d+\.\d+").split()[-1]
    specimen("archive/paquete.deb", dpkg, cmd="dpkg-deb --root-owner-group -b deb {out} >/dev/null", nested=None, complete=False)
    specimen("archive/paquete-gzip.deb", dpkg, cmd="dpkg-deb --root-owner-group -Zgzip -b deb {out} >/dev/null", nested=None, complete=None)
    fresh("rpm")
    work("nada.spec").write_text("Name: nada\nVersion: 1\nRelease: 1\nSummary: nada\nLicense: MIT\nBuildArch: noarch\n%description\nnada\n%install\nmkdir -p %{buildroot}/usr/share/nada\necho hola > %{buildroot}/usr/share/nada/nota.txt\n%files\n/usr/share/nada\n")
    specimen("archive/paquete.rpm", lambda: version("rpm"), cmd="rpmbuild --quiet --define \"_topdir $PWD/rpm\" --define '_buildhost sre.example' -bb nada.spec 2>/dev/null && cp rpm/RPMS/noarch/*.rpm {out}", nested=None, complete=False)


def disks():
    specimen("archive/joliet.iso", lambda: version("genisoimage"), cmd="genisoimage -quiet -no-pad -J -r -V DISCO -o {out} cosas", nested=PLAIN, complete=None)
    specimen("archive/solo-iso9660.iso", lambda: version("genisoimage"), cmd="genisoimage -quiet -no-pad -V DISCO -o {out} cosas", nested=PLAIN, complete=None)
    specimen("archive/cosas.squashfs", lambda: version("mksquashfs", "-version", find=r"\d+\.\d+(\.\d+)?"), cmd="mksquashfs cosas {out} -quiet -no-progress -nopad -all-root >/dev/null", nested=None, complete=False)
    qemu = lambda: version("qemu-img")
    sh("rm -f d.raw; dd if=/dev/zero of=d.raw bs=512 count=64 2>/dev/null; mkfs.vfat -C d.fat 60 >/dev/null 2>&1 || true")
    specimen("archive/disquete.img", lambda: version("mkfs.vfat", "--help", find=r"\d+\.\d+"), cmd="rm -f {out}; mkfs.vfat -s 1 -r 16 -n SRE -C {out} 36 >/dev/null && mcopy -i {out} cosas/nota.txt ::nota.txt", nested=None, complete=None)
    for form, options in [("qcow2", "-o cluster_size=512"), ("vmdk", "-o subformat=monolithicSparse"), ("vdi", ""), ("vpc", "-o subformat=dynamic")]:
        extension = "vhd" if form == "vpc" else form
        specimen(f"archive/disco.{extension}", qemu, cmd=f"qemu-img create -q -f {form} {options} {{out}} 128k", nested=None, complete=False)


def by_hand():
    note = b"Estimada licenciada: envio el borrador para su visto bueno.\n"
    specimen("archive/rar4.rar", "by hand from the RAR 4.11 technote: stored", data=lambda: rar4({"nota.txt": note, "foto.png": bytes_of("image/im.png")}), nested=["image", "text"], complete=None)
    specimen("archive/rar5.rar", "by hand from the RAR 5.0 format: stored", data=lambda: rar5({"nota.txt": note, "foto.png": bytes_of("image/im.png")}), nested=["image", "text"], complete=None)


def rar4(entries, encrypted_header=False):
    """Stored entries; bsdtar and unar read it."""

    def block(kind, flags, body, data=b""):
        head = struct.pack("<BHH", kind, flags, 7 + len(body)) + body
        return struct.pack("<H", zlib.crc32(head) & 0xFFFF) + head + data

    out = b"Rar!\x1a\x07\x00" + block(0x73, 0, bytes(6))
    for name, content in entries.items():
        body = struct.pack("<IIBIIBBHI", len(content), len(content), 3, zlib.crc32(content), 0x5B7A5000, 20, 0x30, len(name), 0x81A4) + name.encode()
        out += block(0x74, 0x8000, body, content)
    return out + block(0x7B, 0x4000, b"")


def vint(value):
    out = b""
    while value >= 0x80:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])


def rar5(entries):
    """Stored entries; bsdtar and unar read it."""

    def block(body, data=b""):
        head = vint(len(body)) + body
        return struct.pack("<I", zlib.crc32(head)) + head + data

    out = b"Rar!\x1a\x07\x01\x00" + block(vint(1) + vint(0) + vint(0))
    for name, content in entries.items():
        body = vint(2) + vint(2) + vint(len(content)) + vint(4) + vint(len(content)) + vint(0o100644) + struct.pack("<I", zlib.crc32(content)) + vint(0) + vint(1) + vint(len(name)) + name.encode()
        out += block(body, content)
    return out + block(vint(5) + vint(0) + vint(0))


def make():
    inside()
    zips()
    tars()
    single()
    packers()
    disks()
    by_hand()
