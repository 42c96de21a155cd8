"""Documents: plain, with macros, with films and programs in them, restricted, protected. The encrypted ones: sealed.py."""

import zipfile
from pathlib import Path

import office
from lib import WORK, bytes_of, node, npm_version, sh, specimen, version, work

WRITER = [
    ("odt", "writer8"),
    ("ott", "writer8_template"),
    ("fodt", "OpenDocument Text Flat XML"),
    ("docx", "MS Word 2007 XML"),
    ("doc", "MS Word 97"),
    ("rtf", "Rich Text Format"),
    ("pdf", "writer_pdf_Export"),
    ("epub", "EPUB"),
]
CALC = [
    ("ods", "calc8"),
    ("xlsx", "Calc MS Excel 2007 XML"),
    ("xls", "MS Excel 97"),
    ("pdf", "calc_pdf_Export"),
]
IMPRESS = [("odp", "impress8"), ("pptx", "Impress MS PowerPoint 2007 XML")]
DRAW = [("odg", "draw8")]


def libreoffice():
    return "LibreOffice " + version("soffice").split()[-1]


def convert(source, to, extension):
    """A picture or table through LibreOffice's own conversion. @returns bytes"""
    office.close()
    sh(f"mkdir -p conv && soffice -env:UserInstallation=file://{WORK}/lo --headless --convert-to '{to}' --outdir conv '{source}'")
    return (work("conv") / f"{Path(source).stem}.{extension}").read_bytes()


def by_office():
    for kind, filters in [("swriter", WRITER), ("scalc", CALC), ("simpress", IMPRESS), ("sdraw", DRAW)]:
        for extension, filter_name in filters:
            specimen(f"document/{kind[1:]}.{extension}", libreoffice, data=lambda: office.saved(kind, filter_name, extension))
    for kind, filter_name, extension in [("swriter", "writer8", "odt"), ("scalc", "calc8", "ods"), ("simpress", "impress8", "odp")]:
        specimen(
            f"document/macro-basic.{extension}",
            lambda: f"{libreoffice()}: with a Basic macro",
            data=lambda: office.saved(kind, filter_name, extension, macro=True),
            nested=["macro"],
        )
    specimen(
        "document/hoja-protegida.ods",
        lambda: f"{libreoffice()}: sheet protected with a password, which is no encryption",
        data=lambda: office.saved("scalc", "calc8", "ods", change=lambda document: document.Sheets.getByIndex(0).protect("secreto")),
    )
    for extension, filter_name in [("xlsx", "Calc MS Excel 2007 XML"), ("xls", "MS Excel 97")]:
        specimen(
            f"document/hoja-protegida.{extension}",
            lambda: f"{libreoffice()}: sheet and structure protected with a password, which is no encryption",
            data=lambda: office.saved("scalc", filter_name, extension, change=protect),
            # In .xls the structure is scrambled with a password that every Excel knows.
            complete=None if extension == "xls" else True,
        )
    specimen(
        "document/restringido-soffice.pdf",
        lambda: f"{libreoffice()}: RestrictPermissions",
        data=lambda: office.saved("swriter", "writer_pdf_Export", "pdf", FilterData=properties_of_pdf(RestrictPermissions=True, PermissionPassword="dueno", Changes=0)),
        restricted=True,
    )


# MS-OLEPS §3.1: one property, the code page.
SUMMARY = (
    b"\xfe\xff\0\0\6\0\2\0" + bytes(16) + (1).to_bytes(4, "little")
    + bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9") + (48).to_bytes(4, "little")
    + (24).to_bytes(4, "little") + (1).to_bytes(4, "little") + (1).to_bytes(4, "little") + (16).to_bytes(4, "little")
    + (2).to_bytes(4, "little") + (1252).to_bytes(4, "little")
)


def slides():
    """LibreOffice puts a preview of half a megabyte beside the slides: a small summary takes its place."""
    note = lambda: f"{libreoffice()}, the preview in its summary taken out with {npm_version('cfb')}"
    work("laminas.pptx").write_bytes(bytes_of("document/pptxgenjs.pptx"))
    for extension in ["ppt", "pps"]:
        specimen(f"document/laminas.{extension}", note, data=lambda: ole({"\5SummaryInformation": SUMMARY}, office.resaved("laminas.pptx", "MS PowerPoint 97", extension)))


def protect(document):
    document.Sheets.getByIndex(0).protect("secreto")
    document.protect("secreto")


def properties_of_pdf(**values):
    import uno

    return uno.Any("[]com.sun.star.beans.PropertyValue", office.properties(**values))


def by_pandoc():
    pandoc = lambda: version("pandoc")
    text = "printf '%% Aviso\\n%% Ana\\n\\n# Uno\\n\\nBuenos dias.\\n' |"
    for file, more in [("pandoc.docx", ""), ("pandoc.odt", ""), ("pandoc.epub", "-t epub2"), ("pandoc3.epub", "-t epub3"), ("pandoc.rtf", "-s"), ("pandoc.pptx", ""), ("pandoc.fb2", "-t fb2")]:
        specimen(f"document/{file}", pandoc, cmd=f"{text} pandoc {more} -o {{out}}")


def by_npm():
    specimen("document/docx-npm.docx", lambda: npm_version("docx"), data=lambda: node("const d=require('docx');d.Packer.toBuffer(new d.Document({sections:[{children:[new d.Paragraph('Buenos dias')]}]})).then(b=>process.stdout.write(b))"))
    specimen("document/exceljs.xlsx", lambda: npm_version("exceljs"), data=lambda: node("const E=require('exceljs');const w=new E.Workbook();w.addWorksheet('Uno').addRow(['a',1]);w.xlsx.writeBuffer().then(b=>process.stdout.write(Buffer.from(b)))"))
    specimen("document/exceljs-protegida.xlsx", lambda: f"{npm_version('exceljs')}: sheet protected with a password", data=lambda: node("const E=require('exceljs');const w=new E.Workbook();const s=w.addWorksheet('Uno');s.addRow(['a',1]);s.protect('secreto',{spinCount:1000}).then(()=>w.xlsx.writeBuffer()).then(b=>process.stdout.write(Buffer.from(b)))"))
    for kind in ["xlsx", "xlsb", "biff8", "biff5", "biff2", "ods", "fods", "xlml"]:
        extension = {"biff8": "xls", "biff5": "xls", "biff2": "xls", "xlml": "xml"}.get(kind, kind)
        if kind == "biff2":
            continue
        specimen(
            f"document/sheetjs-{kind}.{extension}",
            lambda: npm_version("xlsx"),
            data=lambda: node("const X=require('xlsx');const w=X.utils.book_new();X.utils.book_append_sheet(w,X.utils.aoa_to_sheet([['a',1],['b',2]]),'Uno');process.stdout.write(X.write(w,{type:'buffer',bookType:process.argv[1]}))", kind),
            # Excel's XML of 2003 is a document that is nothing but XML.
            kind="?" if kind == "xlml" else None,
        )
    specimen("document/pptxgenjs.pptx", lambda: npm_version("pptxgenjs"), data=lambda: node("const P=require('pptxgenjs');const p=new P();p.addSlide().addText('Hola',{x:1,y:1});p.write({outputType:'nodebuffer'}).then(b=>process.stdout.write(b))"))
    work("pelicula.mp4").write_bytes(bytes_of("video/mp4-h264.mp4"))
    work("himno.mp3").write_bytes(bytes_of("audio/mp3-id3v2.mp3"))
    work("cover.png").write_bytes(bytes_of("image/im.png"))
    for file, what, kind in [("con-video.pptx", "pelicula.mp4", "video"), ("con-musica.pptx", "himno.mp3", "audio")]:
        specimen(
            f"document/{file}",
            lambda: f"{npm_version('pptxgenjs')}: addMedia {what}",
            data=lambda: node("const P=require('pptxgenjs');const p=new P();p.addSlide().addMedia({type:process.argv[2],path:process.argv[1],cover:'image/png;base64,'+require('fs').readFileSync('cover.png').toString('base64'),x:1,y:1,w:2,h:2});p.write({outputType:'nodebuffer'}).then(b=>process.stdout.write(b))", what, kind),
            nested=[kind],
        )
    specimen("document/pdfkit.pdf", lambda: npm_version("pdfkit"), data=lambda: node("const P=require('pdfkit');const p=new P();p.pipe(process.stdout);p.text('Buenos dias');p.end()"))
    specimen("document/jspdf.pdf", lambda: npm_version("jspdf"), data=lambda: node("const {jsPDF}=require('jspdf');const p=new jsPDF();p.text('Buenos dias',10,10);process.stdout.write(Buffer.from(p.output('arraybuffer')))"))
    specimen("document/pdf-lib.pdf", lambda: npm_version("pdf-lib"), data=lambda: node("const {PDFDocument}=require('pdf-lib');PDFDocument.create().then(p=>{p.addPage().drawText('Buenos dias');return p.save()}).then(b=>process.stdout.write(Buffer.from(b)))"))


def pdfs():
    (work("fuente.ps")).write_text("%!PS-Adobe-3.0\n%%Title: Aviso\n/Helvetica findfont 12 scalefont setfont 72 700 moveto (Buenos dias) show showpage\n%%EOF\n")
    work("fuente.eps").write_text("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 40 20\n0 0 40 20 rectfill\n%%EOF\n")
    ghostscript = lambda: "Ghostscript " + version("gs").split()[-1]
    qpdf = lambda: version("qpdf")
    specimen("document/aviso.ps", "by hand from the PostScript reference", data=lambda: work("fuente.ps").read_bytes())
    specimen("document/biblioteca.ps", "by hand from the PostScript reference: the short first line", data=b"%!\n% Mide en pulgadas\n/inch { 72 mul } def\n1 inch 1 inch moveto 2 inch 2 inch lineto stroke showpage\n")
    specimen("document/dibujo.eps", "by hand from the EPSF specification 3.0", data=lambda: work("fuente.eps").read_bytes())
    specimen("document/pdftops.ps", lambda: version("pdftops", "-v"), cmd="gs -q -sDEVICE=pdfwrite -o base.pdf fuente.ps && pdftops base.pdf {out}")
    specimen("document/ghostscript.pdf", ghostscript, cmd="gs -q -sDEVICE=pdfwrite -o {out} fuente.ps")
    specimen("document/ghostscript-1.3.pdf", ghostscript, cmd="gs -q -sDEVICE=pdfwrite -dCompatibilityLevel=1.3 -o {out} fuente.ps")
    sh("gs -q -sDEVICE=pdfwrite -o base.pdf fuente.ps")
    specimen("document/linealizado.pdf", qpdf, cmd="qpdf --linearize base.pdf {out}")
    specimen("document/flujos-de-objetos.pdf", qpdf, cmd="qpdf --object-streams=generate base.pdf {out}")
    specimen("document/sin-comprimir.pdf", qpdf, cmd="qpdf --qdf base.pdf {out}")
    for bits, more in [("40", ""), ("128", "--use-aes=n"), ("256", "")]:
        weak = "--allow-weak-crypto" if bits != "256" else ""
        specimen(
            f"document/restringido-{bits}.pdf", qpdf, cmd=f"qpdf {weak} --encrypt '' dueno {bits} {more} --print={'n' if bits == '40' else 'none'} -- base.pdf {{out}}", restricted=True
        )
    specimen("document/restringido-lineal.pdf", qpdf, cmd="qpdf --linearize --encrypt '' dueno 256 --modify=none -- base.pdf {out}", restricted=True)
    work("cita.ps").write_text("%!PS\n/Courier findfont 9 scalefont setfont 40 700 moveto (trailer << /Encrypt 9 0 R >>) show showpage\n")
    specimen("document/cita-encrypt.pdf", lambda: ghostscript() + ", a page that quotes /Encrypt, uncompressed by qpdf", cmd="gs -q -sDEVICE=pdfwrite -dCompressPages=false -o {out} cita.ps")
    sh("cp base.pdf original.pdf; printf 'nada' > nota.txt")
    work("instala.exe").write_bytes(bytes_of("executable/pe64.exe"))
    specimen("document/adjunto-texto.pdf", qpdf, cmd="qpdf --add-attachment nota.txt -- base.pdf {out}")
    specimen("document/adjunto-programa.pdf", qpdf, cmd="qpdf --add-attachment instala.exe -- base.pdf {out}", nested=["executable"])
    specimen("document/adjunto-video.pdf", qpdf, cmd="qpdf --add-attachment pelicula.mp4 -- base.pdf {out}", nested=["video"])
    specimen("document/djvu.djvu", "djvulibre " + "3.5", cmd="printf 'P4\\n16 16\\n' > m.pbm; head -c 32 /dev/zero >> m.pbm; cjb2 m.pbm {out}")


def with_insides():
    """What Office's own «Insert object» makes, put together from its specification."""
    work("instala.exe").write_bytes(bytes_of("executable/pe64.exe"))
    rebuild = "by hand into a file of docx (npm) with Python's zipfile"

    def with_parts(file, parts, macros=False):
        return lambda: package_with(bytes_of(file), parts, macros)

    specimen("document/con-video.docx", f"{rebuild}: word/media/media1.mp4 as Word embeds a film", data=with_parts("document/docx-npm.docx", {"word/media/media1.mp4": bytes_of("video/mp4-h264.mp4")}), nested=["video"])
    specimen("document/con-video-sin-nombre.docx", f"{rebuild}: a film under word/media/image1.png", data=with_parts("document/docx-npm.docx", {"word/media/image1.png": bytes_of("video/mp4-h264.mp4")}), nested=["video"])
    specimen("document/con-foto.docx", f"{rebuild}: a picture", data=with_parts("document/docx-npm.docx", {"word/media/image1.png": bytes_of("image/im.png")}))
    package = lambda: ole({"\1Ole10Native": ole10native("instala.exe", bytes_of("executable/pe64.exe")), "\1CompObj": COMP_OBJ})
    specimen("document/con-programa.docx", f"{rebuild}: word/embeddings/oleObject1.bin, an OLE package (MS-OLEDS §2.3.6) with a program", data=lambda: with_parts("document/docx-npm.docx", {"word/embeddings/oleObject1.bin": package()})(), nested=["executable"])
    specimen("document/con-hoja.docx", f"{rebuild}: word/embeddings/Microsoft_Excel_Sheet.xlsx", data=with_parts("document/docx-npm.docx", {"word/embeddings/Microsoft_Excel_Sheet.xlsx": bytes_of("document/sheetjs-xlsx.xlsx")}))
    specimen("document/con-hoja-cifrada.docx", f"{rebuild}: an encrypted workbook under word/embeddings", data=lambda: with_parts("document/docx-npm.docx", {"word/embeddings/libro.xlsx": sealed_book()})(), nested=["encrypted"], encrypted=None, complete=None)
    specimen("document/con-programa.xlsx", f"{rebuild} (xlsx): xl/embeddings/oleObject1.bin with a program", data=lambda: with_parts("document/sheetjs-xlsx.xlsx", {"xl/embeddings/oleObject1.bin": package()})(), nested=["executable"])
    specimen("document/con-programa.odt", f"{rebuild} (LibreOffice): a program among the parts of a text", data=with_parts("document/writer.odt", {"Object 1": bytes_of("executable/pe64.exe")}), nested=["executable"])
    specimen("document/con-video.odp", f"{rebuild} (LibreOffice): Media/pelicula.mp4", data=with_parts("document/impress.odp", {"Media/pelicula.mp4": bytes_of("video/mp4-h264.mp4")}), nested=["video"])
    specimen("document/con-musica.epub", f"{rebuild} (pandoc): EPUB/media/himno.mp3", data=with_parts("document/pandoc3.epub", {"EPUB/media/himno.mp3": bytes_of("audio/mp3-id3v2.mp3")}), nested=["audio"])
    vba = vba_project()
    vba_bin = ole(vba)
    specimen("document/macro.docm", "by hand from MS-OVBA into a file of docx (npm); LibreOffice reads the macro", data=with_parts("document/docx-npm.docx", {"word/vbaProject.bin": vba_bin}, macros=True), nested=["macro"])
    specimen("document/macro.xlsm", lambda: f"{npm_version('xlsx')}: bookVBA with a project by hand from MS-OVBA", data=lambda: node("const X=require('xlsx');const w=X.utils.book_new();X.utils.book_append_sheet(w,X.utils.aoa_to_sheet([['a',1]]),'Uno');w.vbaraw=require('fs').readFileSync(process.argv[1]);process.stdout.write(X.write(w,{type:'buffer',bookType:'xlsm',bookVBA:true}))", keep("vba.bin", vba_bin)), nested=["macro"])
    specimen("document/macro-sheetjs.xlsb", lambda: f"{npm_version('xlsx')}: bookVBA", data=lambda: node("const X=require('xlsx');const w=X.utils.book_new();X.utils.book_append_sheet(w,X.utils.aoa_to_sheet([['a',1]]),'Uno');w.vbaraw=require('fs').readFileSync(process.argv[1]);process.stdout.write(X.write(w,{type:'buffer',bookType:'xlsb',bookVBA:true}))", work("vba.bin")), nested=["macro"])
    specimen("document/macro.pptm", "by hand from MS-OVBA into a file of pptxgenjs (npm)", data=with_parts("document/pptxgenjs.pptx", {"ppt/vbaProject.bin": vba_bin}, macros=True), nested=["macro"])
    specimen("document/macro-con-nombre-llano.docx", "by hand from MS-OVBA into a file of docx (npm), named .docx", data=with_parts("document/docx-npm.docx", {"word/vbaProject.bin": vba_bin}, macros=True), nested=["macro"])
    specimen("document/macro-en-otro-lugar.docm", "by hand from MS-OVBA into a file of docx (npm): the project under a part of its own, as OPC allows", data=with_parts("document/docx-npm.docx", {"customXml/vbaProject.bin": vba_bin}, macros=True), nested=["macro"])
    specimen("document/sin-macro.docm", "a file of docx (npm) named .docm: no project in it", data=lambda: bytes_of("document/docx-npm.docx"))
    specimen("document/macro.xls", lambda: f"{npm_version('xlsx')}: bookVBA with a project by hand from MS-OVBA; LibreOffice reads the macro", data=lambda: node("const X=require('xlsx');const w=X.utils.book_new();X.utils.book_append_sheet(w,X.utils.aoa_to_sheet([['a',1]]),'Uno');w.vbaraw=require('fs').readFileSync(process.argv[1]);process.stdout.write(X.write(w,{type:'buffer',bookType:'biff8',bookVBA:true}))", work("vba.bin")), nested=["macro"])
    for extension, host, storage in [("doc", "document/writer.doc", "Macros")]:
        specimen(f"document/macro.{extension}", lambda: f"a file of LibreOffice with a project by hand from MS-OVBA, put in by {npm_version('cfb')}", data=lambda: ole({f"{storage}/{name}": content for name, content in vba.items()}, bytes_of(host)), nested=["macro"])
    specimen("document/paquete.doc", lambda: f"a file of LibreOffice with ObjectPool/_1/Ole10Native (MS-DOC §2.1.1), put in by {npm_version('cfb')}", data=lambda: ole({"ObjectPool/_1234/\1Ole10Native": ole10native("instala.exe", bytes_of("executable/pe64.exe"))}, bytes_of("document/writer.doc")), nested=["executable"])
    specimen("document/correo.msg", lambda: f"by hand from MS-OXMSG with {npm_version('cfb')}", data=lambda: msg(), nested=None)
    specimen("document/correo-con-programa.msg", lambda: f"by hand from MS-OXMSG with {npm_version('cfb')}: an attachment instala.exe", data=lambda: msg({"instala.exe": bytes_of("executable/pe64.exe")}), nested=None, holds=["executable"])
    specimen("document/rtf-a-mano.rtf", "by hand from the RTF specification 1.9.1", data=b"{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\f0\\fs22 Buenos d\\'edas.\\par}\n")
    specimen("document/rtf-con-programa.rtf", "by hand from the RTF specification 1.9.1: \\objdata with an OLE 1.0 package (MS-OLEDS §2.2.5)", data=rtf_with_program, nested=None, holds=None, complete=None)
    specimen("document/libro.mobi", "by hand from the MobileRead description of PalmDB and MOBI", data=mobi, name="libro.mobi")


RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# How a part is announced in an OOXML package: media type and relationship (ECMA-376 part 2 §10.1.2, §9.3; MS-OFFMACRO2 §2.2).
ANNOUNCED = {
    "mp4": ("video/mp4", f"{RELATIONS}/video"),
    "mp3": ("audio/mpeg", f"{RELATIONS}/audio"),
    "png": ("image/png", f"{RELATIONS}/image"),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", f"{RELATIONS}/package"),
    "bin": ("application/vnd.openxmlformats-officedocument.oleObject", f"{RELATIONS}/oleObject"),
    "vba": ("application/vnd.ms-office.vbaProject", "http://schemas.microsoft.com/office/2006/relationships/vbaProject"),
}
MACRO_ENABLED = [
    ("openxmlformats-officedocument.wordprocessingml.document.main", "ms-word.document.macroEnabled.main"),
    ("openxmlformats-officedocument.presentationml.presentation.main", "ms-powerpoint.presentation.macroEnabled.main"),
]


def package_with(package, parts, macros=False):
    """A document with more parts in it, each announced as its format asks: OOXML, ODF, EPUB."""
    import io
    import posixpath

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            for part in parts:
                kind = "vba" if part.endswith("vbaProject.bin") else part.rsplit(".", 1)[-1]
                media, relation = ANNOUNCED.get(kind, ("", ""))
                if entry.filename == "[Content_Types].xml":
                    content = content.replace(b"</Types>", f'<Override PartName="/{part}" ContentType="{media}"/></Types>'.encode())
                main = posixpath.basename(entry.filename)
                if main in ("document.xml.rels", "workbook.xml.rels", "presentation.xml.rels"):
                    target = posixpath.relpath(part, posixpath.dirname(posixpath.dirname(entry.filename)))
                    content = content.replace(b"</Relationships>", f'<Relationship Id="rIdDentro" Type="{relation}" Target="{target}"/></Relationships>'.encode())
                if entry.filename == "META-INF/manifest.xml":
                    content = content.replace(b"</manifest:manifest>", f'<manifest:file-entry manifest:full-path="{part}" manifest:media-type="{media}"/></manifest:manifest>'.encode())
                if entry.filename.endswith(".opf"):
                    content = content.replace(b"</manifest>", f'<item id="dentro" href="{posixpath.relpath(part, "EPUB")}" media-type="{media}"/></manifest>'.encode())
            if macros and entry.filename == "[Content_Types].xml":
                for plain, enabled in MACRO_ENABLED:
                    content = content.replace(plain.encode(), enabled.encode())
            new.writestr(entry, content, zipfile.ZIP_STORED if entry.filename == "mimetype" else zipfile.ZIP_DEFLATED)
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()


COMP_OBJ = b"\x01\x00\xfe\xff\x03\x0a\x00\x00\xff\xff\xff\xff\x0c\x00\x03\x00\x00\x00\x00\x00\xc0\x00\x00\x00\x00\x00\x00\x46" + (11).to_bytes(4, "little") + b"OLE Package"[:10] + b"\0" + bytes(4) + (8).to_bytes(4, "little") + b"Package\0" + bytes(12)


def keep(name, content):
    work(name).write_bytes(content)
    return work(name)


def ole10native(name, content):
    """MS-OLEDS §2.3.6: size, then what the packager writes: label, path, kind, temporary path, data."""
    import struct

    path = name.encode() + b"\0"
    body = struct.pack("<H", 2) + path + b"C:\\" + path + struct.pack("<HH", 0, 3) + struct.pack("<I", len(path) + 3) + b"C:\\" + path + struct.pack("<I", len(content)) + content
    return struct.pack("<I", len(body)) + body


def ole(streams, base=None):
    """A compound file of these streams, added to those of `base`, written by the npm package cfb."""
    import base64
    import json

    given = {name: base64.b64encode(content).decode() for name, content in streams.items()}
    work("streams.json").write_text(json.dumps(given))
    if base is not None:
        work("base.ole").write_bytes(base)
    return node(
        "const C=require('cfb'),fs=require('fs');"
        "const f=process.argv[2]?C.read(fs.readFileSync(process.argv[2]),{type:'buffer'}):C.utils.cfb_new();"
        "for(const [n,c] of Object.entries(JSON.parse(fs.readFileSync(process.argv[1]))))C.utils.cfb_add(f,'/'+n,Buffer.from(c,'base64'));"
        "C.utils.cfb_del(f,'/\\u0001Sh33tJ5');"
        "process.stdout.write(Buffer.from(C.write(f,{type:'buffer'})))",
        work("streams.json"),
        *([work("base.ole")] if base is not None else []),
    )


def compressed(content):
    """MS-OVBA §2.4.1 with literal tokens alone."""
    out = b"\x01"
    for at in range(0, len(content), 3640):
        chunk = content[at : at + 3640]
        tokens = b"".join(b"\0" + chunk[index : index + 8] for index in range(0, len(chunk), 8))
        out += ((len(tokens) - 1) | 0xB000).to_bytes(2, "little") + tokens
    return out


def vba_project():
    """A project of one module that greets (MS-OVBA §2.3)."""
    import struct

    record = lambda id, data=b"": struct.pack("<HI", id, len(data)) + data
    wide = lambda text: text.encode("utf-16-le")
    source = b'Attribute VB_Name = "Modulo1"\r\nSub Saluda()\r\n  MsgBox "Buenos dias"\r\nEnd Sub\r\n'
    directory = (
        record(1, struct.pack("<I", 1)) + record(2, struct.pack("<I", 0x409)) + record(0x14, struct.pack("<I", 0x409)) + record(3, struct.pack("<H", 1252))
        + record(4, b"Proyecto") + record(5) + record(0x40) + record(6) + record(0x3D) + record(7, struct.pack("<I", 0)) + record(8, struct.pack("<I", 0))
        + struct.pack("<HIIH", 9, 4, 1, 1) + record(0xC) + record(0x3C)
        + record(0xF, struct.pack("<H", 1)) + record(0x13, struct.pack("<H", 0xFFFF))
        + record(0x19, b"Modulo1") + record(0x47, wide("Modulo1")) + record(0x1A, b"Modulo1") + record(0x32, wide("Modulo1"))
        + record(0x1C) + record(0x48) + record(0x31, struct.pack("<I", 0)) + record(0x1E, struct.pack("<I", 0)) + record(0x2C, struct.pack("<H", 0xFFFF))
        + record(0x21) + record(0x2B) + record(0x10)
    )
    project = b'ID="{00000000-0000-0000-0000-000000000000}"\r\nModule=Modulo1\r\nName="Proyecto"\r\nHelpContextID="0"\r\nVersionCompatible32="393222000"\r\n\r\n[Host Extender Info]\r\n&H00000001={3832D640-CF90-11CF-8E43-00A0C911005A};VBE;&H00000000\r\n'
    return {
        "VBA/dir": compressed(directory),
        "VBA/_VBA_PROJECT": b"\xcc\x61\xff\xff\x00\x00\x00",
        "VBA/Modulo1": compressed(source),
        "PROJECT": project,
        "PROJECTwm": b"Modulo1\0" + wide("Modulo1\0") + b"\0\0",
    }


def msg(attachments=None):
    """MS-OXMSG: properties of the message, and one storage for each attachment."""
    import struct

    wide = lambda text: text.encode("utf-16-le")
    entry = lambda tag, size: struct.pack("<IIII", tag, 6, size, 0)
    texts = {0x001A: "IPM.Note", 0x0037: "Reunión", 0x1000: "Buenos días.", 0x0C1A: "Ana"}
    count = len(attachments or {})
    top = struct.pack("<8xIIII8x", 0, count, 0, count)
    streams = {}
    for tag, text in texts.items():
        streams[f"__substg1.0_{tag:04X}001F"] = wide(text)
        top += entry(tag << 16 | 0x1F, len(wide(text)) + 2)
    streams["__properties_version1.0"] = top
    streams["__nameid_version1.0/__substg1.0_00020102"] = bytes(16)
    streams["__nameid_version1.0/__substg1.0_00030102"] = bytes(8)
    streams["__nameid_version1.0/__substg1.0_00040102"] = bytes(4)
    for index, (name, content) in enumerate((attachments or {}).items()):
        folder = f"__attach_version1.0_#{index:08X}"
        streams[f"{folder}/__substg1.0_37010102"] = content
        streams[f"{folder}/__substg1.0_3707001F"] = wide(name)
        streams[f"{folder}/__substg1.0_3704001F"] = wide(name)
        streams[f"{folder}/__properties_version1.0"] = bytes(8) + entry(0x37010102, len(content)) + entry(0x3707001F, len(wide(name)) + 2) + struct.pack("<IIII", 0x37050003, 6, 1, 0)
    return ole(streams)


def rtf_with_program():
    import struct

    native = ole10native("instala.exe", bytes_of("executable/pe64.exe"))[4:]
    string = lambda text: struct.pack("<I", len(text) + 1) + text + b"\0"
    ole1 = struct.pack("<II", 0x501, 2) + string(b"Package") + struct.pack("<II", 0, 0) + struct.pack("<I", len(native)) + native
    return b"{\\rtf1\\ansi Anexo: {\\object\\objemb{\\*\\objclass Package}{\\*\\objdata " + ole1.hex().encode() + b"}}\\par}\n"


def mobi():
    """One text record without compression."""
    import struct

    text = b"<html><body><p>Buenos dias</p></body></html>"
    mobi_header = struct.pack(">4sIIIII", b"MOBI", 232, 2, 65001, 1, 6) + b"\xff" * 40 + struct.pack(">II", 2, 16 + 232) + struct.pack(">I", 5)
    mobi_header = mobi_header.ljust(232, b"\0")
    record0 = struct.pack(">HHIHHHH", 1, 0, len(text), 1, 4096, 0, 0) + mobi_header + b"Libro"
    records = [record0, text]
    at = 78 + 8 * len(records) + 2
    table = b""
    for index, record in enumerate(records):
        table += struct.pack(">II", at, index)
        at += len(record)
    head = b"Libro".ljust(32, b"\0") + struct.pack(">HHIIIIII4s4sIIH", 0, 0, 1, 1, 0, 0, 0, 0, b"BOOK", b"MOBI", 0, 0, len(records))
    return head + table + b"\0\0" + b"".join(records)


def sealed_book():
    return node(
        "const o=require('officecrypto-tool'),fs=require('fs');process.stdout.write(o.encrypt(fs.readFileSync(process.argv[1]),{password:'secreto'}))",
        keep("libro.xlsx", bytes_of("document/sheetjs-xlsx.xlsx")),
    )


def make():
    try:
        by_office()
    finally:
        office.close()
    by_pandoc()
    by_npm()
    pdfs()
    with_insides()
    try:
        slides()
    finally:
        office.close()
