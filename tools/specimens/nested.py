"""One thing in another: what nobody sees who reads names alone."""

import gzip
import io

from archives import python_tar, python_zip, rar4, rar5, seven
from documents import keep
from lib import bytes_of, fresh, sh, specimen, version
from texts import message


def gz(content, name=""):
    out = io.BytesIO()
    with gzip.GzipFile(name, "wb", fileobj=out, mtime=0) as file:
        file.write(content)
    return out.getvalue()


def make():
    video = bytes_of("video/mp4-h264.mp4")
    audio = bytes_of("audio/mp3-id3v2.mp3")
    program = bytes_of("executable/pe64.exe")
    png = bytes_of("image/im.png")
    pdf = bytes_of("document/ghostscript.pdf")
    note = "Estimada licenciada: envío el borrador.\n".encode()
    python = lambda: version("python3")
    folder = fresh("dentro")
    for name, content in {"pelicula.mp4": video, "himno.mp3": audio, "instala.exe": program, "foto.png": png, "nota.txt": note}.items():
        (folder / name).write_bytes(content)

    def put(file, content, **truth):
        specimen(f"archive/{file}", python, data=content, **truth)

    put("video.zip", python_zip({"recorrido.mp4": video}), nested=["video"])
    put("video-dos-zips.zip", python_zip({"fotos.zip": python_zip({"recorrido.mp4": video})}), nested=["archive", "video"])
    put("video-tres-zips.zip", python_zip({"a.zip": python_zip({"b.zip": python_zip({"recorrido.mp4": video})})}), nested=["archive", "video"])
    put("musica.zip", python_zip({"Disco/01 Himno.mp3": audio, "Disco/portada.png": png}), nested=["audio", "image"])
    put("programa.zip", python_zip({"instala.exe": program, "leame.txt": note}), nested=["executable", "text"])
    put("programa-con-nombre-de-foto.zip", python_zip({"foto.png": program}), nested=["executable"])
    put("programa-sin-extension.zip", python_zip({"datos": bytes_of("executable/elf")}), nested=["executable"])
    put("guion.zip", python_zip({"saluda.vbs": bytes_of("executable/saluda.vbs"), "nota.txt": note}), nested=["executable", "text"])
    put("guion-sin-extension.zip", python_zip({"saluda": bytes_of("executable/saluda-python")}), nested=["executable"])
    put("acceso-directo.zip", python_zip({"Informe.pdf.lnk": bytes_of("executable/acceso.lnk")}), nested=["executable"])
    put("video-con-nombre-de-texto.zip", python_zip({"notas.txt": video}), nested=["video"])
    put("video-sin-comprimir.zip", python_zip({"recorrido.mp4": video}, 0), nested=["video"])
    put("jar.zip", python_zip({"herramienta.jar": bytes_of("executable/nada.jar")}), nested=["executable"])
    put("apk.zip", python_zip({"telefono.apk": bytes_of("executable/telefono.apk")}), nested=["executable"])
    put("msi.zip", python_zip({"instalador.msi": bytes_of("executable/instalador.msi")}), nested=["executable"])
    put("svg-con-guion.zip", python_zip({"logo.svg": bytes_of("executable/con-guion.svg")}), nested=["executable"])
    put("documentos.zip", python_zip({"oficio.docx": bytes_of("document/docx-npm.docx"), "hoja.xls": bytes_of("document/calc.xls"), "aviso.pdf": pdf}), nested=["document"])
    put("documento-con-macro.zip", python_zip({"libro.xlsm": bytes_of("document/macro.xlsm")}), nested=["document", "macro"])
    put("doc-con-macro.zip", python_zip({"oficio.doc": bytes_of("document/macro.doc")}), nested=["document", "macro"])
    put("documento-con-video.zip", python_zip({"laminas.pptx": bytes_of("document/con-video.pptx")}), nested=["document", "video"])
    put("documento-con-programa.zip", python_zip({"oficio.docx": bytes_of("document/con-programa.docx")}), nested=["document", "executable"])
    put("correo.zip", python_zip({"aviso.eml": bytes_of("text/correo.eml")}), nested=["text"], complete=None)
    put("pdf-cifrado.zip", python_zip({"oficio.pdf": bytes_of("document/cifrado-r6.pdf")}), encrypted=True, nested=["document", "encrypted"], complete=False)
    put("pdf-restringido.zip", python_zip({"oficio.pdf": bytes_of("document/restringido-256.pdf")}), nested=["document"])
    put("xlsx-cifrado.zip", python_zip({"libro.xlsx": bytes_of("document/cifrado-agile.xlsx")}), encrypted=True, nested=["document", "encrypted"], complete=False)
    put("odt-cifrado.zip", python_zip({"oficio.odt": bytes_of("document/cifrado-writer.odt")}), encrypted=True, nested=["document", "encrypted"], complete=False)
    put("7z-cifrado.zip", python_zip({"cosas.7z": bytes_of("archive/7z-cifrado-nombres.7z"), "nota.txt": note}), encrypted=True, nested=["archive", "encrypted", "text"], complete=False)
    put("rar-cifrado.zip", python_zip({"cosas.rar": bytes_of("archive/rar5-cabecera-cifrada.rar")}), encrypted=True, nested=["archive", "encrypted"], complete=False)
    put("zip-cifrado-dentro.zip", python_zip({"cosas.zip": bytes_of("archive/aes256.zip")}), encrypted=True, nested=None, holds=["archive", "encrypted"], complete=False)
    put("zip-cifrado-dos-abajo.zip", python_zip({"a.zip": python_zip({"cosas.zip": bytes_of("archive/zipcrypto.zip")})}), nested=None, holds=["archive", "encrypted"], complete=False)
    put("gpg.zip", python_zip({"carta.gpg": bytes_of("encrypted/simetrico.gpg")}), encrypted=True, nested=["encrypted"], complete=False)
    put("gpg-dos-abajo.zip", python_zip({"a.zip": python_zip({"carta.asc": bytes_of("encrypted/simetrico.asc")})}), nested=["archive", "encrypted"], complete=False)
    put("clave-publica.zip", python_zip({"ana.asc": bytes_of("other/clave-publica.asc")}), nested=["other"], complete=None)
    put("programa.tar", python_tar({"instala.exe": program}), nested=["executable"])
    put("programa.tar.gz", gz(python_tar({"instala.exe": program, "nota.txt": note})), nested=["archive", "executable", "text"])
    put("programa-en-tar.zip", python_zip({"cosas.tar": python_tar({"herramienta": bytes_of("executable/elf")})}), nested=["archive", "executable"])
    put("programa-en-tgz.zip", python_zip({"cosas.tgz": gz(python_tar({"instala.exe": program}))}), nested=["archive", "executable"])
    put("video.tgz", gz(python_tar({"recorrido.mp4": video})), nested=["archive", "video"])
    put("zip-en-tar.tar", python_tar({"cosas.zip": python_zip({"himno.mp3": audio})}), nested=["archive", "audio"])
    put("programa.gz", gz(program), name="instala.exe.gz", nested=["executable"])
    put("video.mp4.gz", gz(video, "video.mp4"), nested=["video"])
    put("gz-en-gz.gz", gz(gz(note)), nested=["archive", "text"])
    put("pdf-cifrado.tar.gz", gz(python_tar({"oficio.pdf": bytes_of("document/cifrado-r4.pdf")})), encrypted=None, nested=["archive", "document", "encrypted"], complete=False)
    put("pdf-cifrado.pdf.gz", gz(bytes_of("document/cifrado-r6.pdf")), encrypted=True, nested=["document", "encrypted"], complete=False)
    put("trescientas-notas.zip", python_zip({f"nota{at}.txt": b"%d" % at for at in range(300)}), nested=["text"], complete=False)
    put("cinco-zips.zip", python_zip({"a.zip": python_zip({"b.zip": python_zip({"c.zip": python_zip({"d.zip": python_zip({"e.exe": program})})})})}), nested=["archive"], complete=False)
    put("quinientas-y-un-programa.zip", python_zip({**{f"n{at}.txt": b"" for at in range(500)}, "z.exe": program}), nested=None, holds=["executable", "text"], complete=False)
    put("video-en-docx-en-zip-en-zip.zip", python_zip({"a.zip": python_zip({"oficio.docx": bytes_of("document/con-video.docx")})}), nested=["archive", "document", "video"])
    put("carpeta-vacia.zip", python_zip({"vacia/": b""}), nested=[])
    put("fuente.zip", python_zip({"letra.ttf": bytes_of("other/letra.ttf")}), nested=["other"])

    named = dict(complete=False)
    three = "instala.exe pelicula.mp4 nota.txt"
    kinds = ["executable", "text", "video"]
    specimen("archive/programa.7z", seven, cmd=f"cd dentro && 7z a -bd {{out}} {three} >/dev/null", nested=kinds, **named)
    specimen("archive/musica-cabecera-llana.7z", seven, cmd="cd dentro && 7z a -bd -mhc=off {out} himno.mp3 foto.png >/dev/null", nested=["audio", "image"], **named)
    specimen("archive/programa-cifrado.7z", seven, cmd=f"cd dentro && 7z a -bd -psecreto {{out}} {three} >/dev/null", encrypted=True, nested=None, holds=kinds, **named)
    specimen("archive/programa.cab", lambda: version("gcab", find=r"\d+\.\d+"), cmd=f"cd dentro && gcab -zc {{out}} {three}", nested=kinds, **named)
    specimen("archive/programa.iso", lambda: version("genisoimage"), cmd="genisoimage -quiet -no-pad -J -r -V DISCO -o {out} dentro", nested=["audio", "executable", "image", "text", "video"], complete=None)
    specimen("archive/programa-rar4.rar", "by hand from the RAR 4.11 technote: stored", data=rar4({"instala.exe": program, "nota.txt": note}), nested=["executable", "text"], complete=None)
    specimen("archive/video-rar5.rar", "by hand from the RAR 5.0 format: stored", data=rar5({"recorrido.mp4": video, "nota.txt": note}), nested=["text", "video"], complete=None)
    specimen("archive/programa.tar.xz", lambda: "GNU " + version("tar", find=r"\d+\.\d+"), cmd="tar -b1 -cJf {out} -C dentro instala.exe", nested=None, complete=False)
    specimen("archive/video.mp4.xz", lambda: version("xz"), cmd="xz -c dentro/pelicula.mp4 > {out}", nested=["video"], **named)
    specimen("archive/programa.exe.bz2", lambda: version("bzip2", "--help"), cmd="bzip2 -c dentro/instala.exe > {out}", nested=["executable"], **named)
    specimen("archive/programa.cpio", lambda: version("cpio"), cmd="cd dentro && printf 'instala.exe\\nnota.txt\\n' | cpio -o --quiet --reproducible -H newc > {out}", nested=["executable", "text"], complete=None)
    specimen("archive/programa.a", lambda: "binutils " + version("ar", find=r"\d+\.\d+(\.\d+)?").split()[-1], cmd="cd dentro && rm -f ../p.a && ar rD ../p.a instala.exe nota.txt && mv ../p.a {out}", nested=["executable", "text"], complete=None)
    specimen("archive/programa-en-7z.zip", python, data=lambda: python_zip({"cosas.7z": bytes_of("archive/programa.7z")}), nested=["archive", *kinds], **named)
    specimen("archive/autoextraible.exe", "by hand: the ZIP of Info-ZIP behind a program, as self-extractors are", kind="executable", data=lambda: program + bytes_of("archive/info-zip.zip"), nested=None, complete=None)

    mail = lambda content, kind, name: message(content, kind, name).as_bytes()
    specimen("text/correo-con-programa.eml", python, data=lambda: mail(program, ("application", "octet-stream"), "instala.exe"), nested=None, holds=["executable"], complete=None)
    specimen("text/correo-con-video.eml", python, data=lambda: mail(video, ("video", "mp4"), "recorrido.mp4"), nested=None, holds=["video"], complete=None)
    specimen("text/correo-con-zip.eml", python, data=lambda: mail(python_zip({"instala.exe": program}), ("application", "zip"), "cosas.zip"), nested=None, holds=["archive", "executable"], complete=None)
    specimen("text/correo-con-foto.eml", python, data=lambda: mail(png, ("image", "png"), "foto.png"), nested=None, holds=["image"], complete=None)
    specimen("document/adjunto-pdf-con-zip.pdf", lambda: version("qpdf"), data=lambda: attach(python_zip({"instala.exe": program}), "cosas.zip"), nested=["executable"])


def attach(content, name):
    keep(name, content)
    return sh(f"qpdf --add-attachment {name} -- base.pdf -")
