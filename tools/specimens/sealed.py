"""What cannot be opened without a key, and what only looks so."""

import os
import struct

import office
from archives import python_zip, rar4, seven, vint
from documents import keep, libreoffice, ole, properties_of_pdf
from lib import bytes_of, fresh, node, npm_version, sh, specimen, version, work
from texts import MAIL

KEY = "secreto"


def archives():
    locked = dict(encrypted=True, complete=False, nested=None)
    info = lambda: "Info-ZIP zip 3.0"
    three = "nota.txt foto.png aviso.pdf"
    specimen("archive/zipcrypto.zip", info, cmd=f"cd cosas && zip -qX -P {KEY} {{out}} {three}", holds=["document", "image", "text"], **locked)
    specimen("archive/zipcrypto-pelicula.zip", info, cmd=f"cp pelicula.mp4 cosas/ && cd cosas && zip -qX -P {KEY} {{out}} pelicula.mp4; rm pelicula.mp4", holds=["video"], **locked)
    for bits in ["128", "192", "256"]:
        specimen(f"archive/aes{bits}.zip", seven, cmd=f"cd cosas && 7z a -bd -tzip -p{KEY} -mem=AES{bits} {{out}} {three} >/dev/null", holds=["document", "image", "text"], **locked)
    specimen("archive/mixto.zip", info, cmd=f"cd cosas && rm -f ../m.zip && zip -qX ../m.zip nota.txt foto.png && zip -qX -P {KEY} ../m.zip aviso.pdf && mv ../m.zip {{out}}", holds=["document", "image", "text"], **locked)
    specimen("archive/mixto-aes.zip", seven, cmd=f"cd cosas && rm -f ../m.zip && 7z a -bd -tzip ../m.zip nota.txt >/dev/null && 7z a -bd -tzip -p{KEY} -mem=AES256 ../m.zip foto.png >/dev/null && mv ../m.zip {{out}}", holds=["image", "text"], **locked)
    specimen(
        "archive/zipjs-aes.zip",
        lambda: npm_version("@zip.js/zip.js"),
        data=lambda: node("const z=require('@zip.js/zip.js');const w=new z.ZipWriter(new z.Uint8ArrayWriter(),{password:'secreto',encryptionStrength:3});w.add('nota.txt',new z.TextReader('Buenos dias')).then(()=>w.close()).then(b=>process.stdout.write(Buffer.from(b)))"),
        holds=["text"],
        **locked,
    )
    specimen(
        "archive/zipjs-zipcrypto.zip",
        lambda: npm_version("@zip.js/zip.js") + ": zipCrypto",
        data=lambda: node("const z=require('@zip.js/zip.js');const w=new z.ZipWriter(new z.Uint8ArrayWriter(),{password:'secreto',zipCrypto:true});w.add('nota.txt',new z.TextReader('Buenos dias')).then(()=>w.close()).then(b=>process.stdout.write(Buffer.from(b)))"),
        holds=["text"],
        **locked,
    )
    for name, options in [("7z-cifrado", ""), ("7z-cifrado-nombres", "-mhe=on"), ("7z-cifrado-cabecera-llana", "-mhc=off"), ("7z-cifrado-sin-comprimir", "-mx=0"), ("7z-cifrado-bzip2", "-m0=BZip2")]:
        specimen(f"archive/{name}.7z", seven, cmd=f"cd cosas && 7z a -bd -p{KEY} {options} {{out}} {three} >/dev/null", holds=None if "nombres" in name else ["document", "image", "text"], **locked)
    specimen("archive/rar4-cabecera-cifrada.rar", "by hand from the RAR 4.11 technote: main header flag 0x80, salt and AES-128-CBC blocks by openssl", data=rar4_sealed, **locked)
    specimen("archive/rar5-cifrado.rar", "by hand from the RAR 5.0 format: file header with an encryption record, AES-256-CBC by openssl", data=lambda: rar5_sealed(False), holds=["text"], **locked)
    specimen("archive/rar5-cabecera-cifrada.rar", "by hand from the RAR 5.0 format: archive encryption header, AES-256-CBC by openssl", data=lambda: rar5_sealed(True), **locked)
    specimen("archive/arj-cifrado.arj", lambda: version("arj", find=r"\d\.\d+\S*"), cmd=f"cd cosas && arj a -y -g{KEY} {{out}} nota.txt >/dev/null", encrypted=None, complete=None, nested=None)


def aes(mode, content, key=b"k" * 32):
    padded = content + bytes(-len(content) % 16)
    done = sh(f"openssl enc -{mode} -K {key[: 16 if '128' in mode else 32].hex()} -iv {'00' * 16} -nopad", input=padded)
    return done


def rar4_sealed():
    import zlib

    body = struct.pack("<H", 0x80) + b"\x0d\x00" + bytes(6)
    head = b"\x73" + body
    main = struct.pack("<H", zlib.crc32(head) & 0xFFFF) + head
    rest = rar4({"nota.txt": b"Buenos dias a todos"})[7 + 13 :]
    return b"Rar!\x1a\x07\x00" + main + bytes(range(8)) + aes("aes-128-cbc", rest)


def rar5_sealed(whole):
    import zlib

    def block(body, data=b""):
        head = vint(len(body)) + body
        return struct.pack("<I", zlib.crc32(head)) + head + data

    text = b"Buenos dias a todos\n"
    salt = bytes(range(16))
    secret = aes("aes-256-cbc", text)
    record = vint(1) + vint(0) + vint(0) + b"\x0f" + salt + bytes(16)
    extra = vint(len(record)) + record
    plain = block(vint(1) + vint(0) + vint(0))
    end = block(vint(5) + vint(0) + vint(0))
    if whole:
        crypt = block(vint(4) + vint(0) + vint(0) + vint(0) + b"\x0f" + salt)
        return b"Rar!\x1a\x07\x01\x00" + crypt + bytes(16) + aes("aes-256-cbc", plain) + bytes(range(16)) + aes("aes-256-cbc", end)
    body = vint(2) + vint(1 | 2) + vint(len(extra)) + vint(len(secret)) + vint(4) + vint(len(text)) + vint(0o100644) + struct.pack("<I", zlib.crc32(text)) + vint(0) + vint(1) + vint(8) + b"nota.txt" + extra
    return b"Rar!\x1a\x07\x01\x00" + plain + block(body, secret) + end


def pdfs():
    qpdf = lambda: version("qpdf")
    for revision, bits, more in [("r2", "40", ""), ("r3", "128", "--use-aes=n"), ("r4", "128", "--use-aes=y"), ("r5", "256", "--force-R5"), ("r6", "256", "")]:
        weak = "--allow-weak-crypto" if revision != "r6" else ""
        for name, shape in [("", ""), ("-lineal", "--linearize"), ("-flujos", "--object-streams=generate")]:
            if name and revision in ("r2", "r5"):
                continue
            specimen(f"document/cifrado-{revision}{name}.pdf", qpdf, cmd=f"qpdf {weak} {shape} --encrypt {KEY} dueno {bits} {more} -- base.pdf {{out}}", encrypted=True, complete=False)
    specimen("document/cifrado-r4-metadatos-llanos.pdf", qpdf, cmd=f"qpdf --allow-weak-crypto --encrypt {KEY} dueno 128 --use-aes=y --cleartext-metadata -- base.pdf {{out}}", encrypted=True, complete=False)
    specimen("document/cifrado-pdfkit.pdf", lambda: npm_version("pdfkit"), data=lambda: node("const P=require('pdfkit');const p=new P({userPassword:'secreto',ownerPassword:'dueno',pdfVersion:'1.7'});p.pipe(process.stdout);p.text('Buenos dias');p.end()"), encrypted=True, complete=False)
    specimen("document/restringido-pdfkit.pdf", lambda: npm_version("pdfkit"), data=lambda: node("const P=require('pdfkit');const p=new P({ownerPassword:'dueno',permissions:{printing:'lowResolution'}});p.pipe(process.stdout);p.text('Buenos dias');p.end()"), restricted=True)
    specimen("document/cifrado-jspdf.pdf", lambda: npm_version("jspdf"), data=lambda: node("const {jsPDF}=require('jspdf');const p=new jsPDF({encryption:{userPassword:'secreto',ownerPassword:'dueno',userPermissions:['print']}});p.text('Buenos dias',10,10);process.stdout.write(Buffer.from(p.output('arraybuffer')))"), encrypted=True, complete=False)
    specimen("document/cifrado-ghostscript.pdf", lambda: "Ghostscript " + version("gs").split()[-1], cmd=f"gs -q -sDEVICE=pdfwrite -dEncryptionR=3 -dKeyLength=128 -sOwnerPassword=dueno -sUserPassword={KEY} -o {{out}} fuente.ps", encrypted=True, complete=False)
    specimen("document/restringido-ghostscript.pdf", lambda: "Ghostscript " + version("gs").split()[-1], cmd="gs -q -sDEVICE=pdfwrite -dEncryptionR=3 -dKeyLength=128 -sOwnerPassword=dueno -sUserPassword= -dPermissions=-3904 -o {out} fuente.ps", restricted=True)


def documents():
    sealed = dict(encrypted=True, complete=False)
    for kind, filter_name, extension in [
        ("swriter", "writer8", "odt"),
        ("scalc", "calc8", "ods"),
        ("simpress", "impress8", "odp"),
        ("swriter", "MS Word 97", "doc"),
        ("scalc", "MS Excel 97", "xls"),
    ]:
        specimen(f"document/cifrado-{kind[1:]}.{extension}", lambda: f"{libreoffice()}: Password", data=lambda: office.saved(kind, filter_name, extension, Password=KEY), **sealed)
    for kind, filter_name, extension in [("swriter", "MS Word 2007 XML", "docx"), ("scalc", "Calc MS Excel 2007 XML", "xlsx")]:
        specimen(
            f"document/cifrado-{kind[1:]}.{extension}",
            lambda: f"{libreoffice()}: EncryptionData with OOXPassword",
            data=lambda: office.saved(kind, filter_name, extension, EncryptionData=ooxml_password()),
            **sealed,
        )
    specimen("document/cifrado-writer.pdf", lambda: f"{libreoffice()}: EncryptFile", data=lambda: office.saved("swriter", "writer_pdf_Export", "pdf", FilterData=properties_of_pdf(EncryptFile=True, DocumentOpenPassword=KEY)), **sealed)
    specimen("document/cifrado-con-macro.odt", lambda: f"{libreoffice()}: Password, with a Basic macro", data=lambda: office.saved("swriter", "writer8", "odt", macro=True, Password=KEY), nested=None, **sealed)
    encrypt = lambda source, how: node("const o=require('officecrypto-tool'),fs=require('fs');process.stdout.write(o.encrypt(fs.readFileSync(process.argv[1]),{password:'secreto',...(process.argv[2]==='standard'?{type:'standard'}:{})}))", keep("fuente.bin", bytes_of(source)), how)
    tool = lambda: npm_version("officecrypto-tool")
    specimen("document/cifrado-agile.xlsx", lambda: f"{tool()}: agile", data=lambda: encrypt("document/sheetjs-xlsx.xlsx", "agile"), **sealed)
    specimen("document/cifrado-standard.xlsx", lambda: f"{tool()}: standard", data=lambda: encrypt("document/exceljs.xlsx", "standard"), **sealed)
    specimen("document/cifrado-agile.docx", lambda: f"{tool()}: agile", data=lambda: encrypt("document/docx-npm.docx", "agile"), **sealed)
    specimen("document/cifrado-standard.docx", lambda: f"{tool()}: standard", data=lambda: encrypt("document/docx-npm.docx", "standard"), **sealed)
    specimen("document/cifrado-agile.pptx", lambda: f"{tool()}: agile", data=lambda: encrypt("document/pandoc.docx", "agile"), **sealed)
    specimen("document/irm.docx", lambda: f"by hand from MS-OFFCRYPTO §1.3.3 (information rights management) with {npm_version('cfb')}", data=irm, **sealed)


def ooxml_password():
    """What LibreOffice's dialogue makes of a password for Office's own formats."""
    import uno
    from com.sun.star.beans import NamedValue

    return uno.Any("[]com.sun.star.beans.NamedValue", (NamedValue("CryptoType", "Standard"), NamedValue("OOXPassword", KEY)))


def irm():
    """The streams of a document whose rights a server manages."""
    wide = lambda text: struct.pack("<I", len(text.encode("utf-16-le"))) + text.encode("utf-16-le")
    version_stream = wide("Microsoft.Container.DataSpaces") + struct.pack("<HHHHHH", 1, 0, 1, 0, 1, 0)
    return ole(
        {
            "\6DataSpaces/Version": version_stream,
            "\6DataSpaces/DataSpaceMap": struct.pack("<II", 8, 1) + bytes(60),
            "\6DataSpaces/DataSpaceInfo/DRMEncryptedDataSpace": struct.pack("<II", 8, 1) + wide("DRMEncryptedTransform"),
            "\6DataSpaces/TransformInfo/DRMEncryptedTransform/\6Primary": struct.pack("<II", 88, 1) + wide("{C73DFACD-061F-43B0-8B64-0C620D2A8B50}") + b"<?xml version=\"1.0\"?><XrML version=\"1.2\"/>",
            "EncryptedPackage": struct.pack("<Q", 4096) + os.urandom(4096),
        }
    )


def gnupg():
    os.environ["GNUPGHOME"] = str(work("gnupg"))
    # An agent of a run before holds on to a folder that is about to go.
    sh("gpgconf --kill all || true")
    fresh("gnupg").chmod(0o700)
    sh("gpg --batch --quiet --passphrase '' --quick-generate-key 'Ana <ana@sre.example>' future-default default never")
    sh("printf 'Buenos dias a todos.\\n' > carta.txt")
    gpg = lambda: "GnuPG " + version("gpg", find=r"\d+\.\d+\.\d+").split()[-1]
    sealed = dict(kind="encrypted", encrypted=True, complete=False)
    symmetric = f"gpg --batch --yes --quiet --pinentry-mode loopback --passphrase {KEY}"
    specimen("encrypted/simetrico.gpg", gpg, cmd=f"{symmetric} -c -o {{out}} carta.txt", **sealed)
    specimen("encrypted/simetrico.asc", gpg, cmd=f"{symmetric} -a -c -o {{out}} carta.txt", **sealed)
    specimen("encrypted/simetrico-sin-mdc.pgp", gpg, cmd=f"{symmetric} --rfc2440 --cipher-algo 3DES -c -o {{out}} carta.txt", **sealed)
    public = "gpg --batch --yes --quiet --trust-model always -r ana@sre.example"
    specimen("encrypted/clave-publica.gpg", gpg, cmd=f"{public} -e -o {{out}} carta.txt", **sealed)
    specimen("encrypted/clave-publica.asc", gpg, cmd=f"{public} -a -e -o {{out}} carta.txt", **sealed)
    specimen("encrypted/firmado-y-cifrado.asc", gpg, cmd=f"{public} -a -s -e -o {{out}} carta.txt", **sealed)
    specimen("encrypted/destinatario-oculto.gpg", gpg, cmd=f"{public.replace('-r ', '-R ')} -e -o {{out}} carta.txt", **sealed)
    specimen("encrypted/openpgp-js.asc", lambda: npm_version("openpgp"), data=lambda: node("const o=require('openpgp');o.createMessage({text:'Buenos dias'}).then(m=>o.encrypt({message:m,passwords:['secreto']})).then(t=>process.stdout.write(t))"), **sealed)
    specimen("encrypted/openpgp-js.pgp", lambda: npm_version("openpgp"), data=lambda: node("const o=require('openpgp');o.createMessage({text:'Buenos dias'}).then(m=>o.encrypt({message:m,passwords:['secreto'],format:'binary'})).then(t=>process.stdout.write(t))"), **sealed)
    specimen("encrypted/pgp-en-correo.eml", gpg, data=pgp_mail, kind="?", encrypted=True, complete=None, nested=None)
    plain = dict(kind="other", nested=None, complete=None)
    specimen("other/clave-publica.asc", gpg, cmd="gpg --batch --armor --export ana@sre.example > {out}", **plain)
    specimen("other/clave-publica.gpg", gpg, cmd="gpg --batch --export ana@sre.example > {out}", **plain)
    specimen("other/firma-separada.sig", gpg, cmd="gpg --batch --yes --quiet -b -o {out} carta.txt", **plain)
    specimen("other/firma-separada.asc", gpg, cmd="gpg --batch --yes --quiet -a -b -o {out} carta.txt", **plain)
    # Whether a message that is signed and no more is text or something else is open to debate; encrypted it is not.
    signed = dict(kind="?", nested=None, complete=None, disguised=None)
    specimen("other/firmado-en-claro.asc", gpg, cmd="gpg --batch --yes --quiet --clearsign -o {out} carta.txt", **signed)
    specimen("other/solo-firmado.gpg", gpg, cmd="gpg --batch --yes --quiet -s -o {out} carta.txt", **signed)
    specimen("other/solo-firmado-sin-comprimir.gpg", gpg, cmd="gpg --batch --yes --quiet -z 0 -s -o {out} carta.txt", **signed)
    specimen("other/solo-firmado-con-armadura.asc", gpg, cmd="gpg --batch --yes --quiet -a -s -o {out} carta.txt", **signed)
    specimen("text/cita-armadura.eml", "by hand from RFC 5322: a mail that quotes the armour without a message in it", data=(MAIL + "Content-Type: text/plain\r\n\r\nLa primera linea dice\r\n> -----BEGIN PGP MESSAGE-----\r\ny nada mas.\r\n").encode(), nested=None)


def pgp_mail():
    return (
        MAIL
        + 'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="limite"\r\n\r\n--limite\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n\r\n--limite\r\nContent-Type: application/octet-stream; name="encrypted.asc"\r\n\r\n'
    ).encode() + bytes_of("encrypted/clave-publica.asc").replace(b"\n", b"\r\n") + b"\r\n--limite--\r\n"


def openssl():
    sh("openssl req -x509 -newkey rsa:1024 -nodes -keyout c.key -out c.pem -subj /CN=Ana -days 3650 2>/dev/null; openssl x509 -in c.pem -outform der -out c.der")
    tool = lambda: "OpenSSL " + version("openssl", "version", find=r"\d+\.\d+\.\d+").split()[-1]
    sealed = dict(kind="encrypted", encrypted=True, complete=False)
    specimen("encrypted/smime.p7m", tool, cmd="openssl cms -encrypt -aes256 -in carta.txt -outform der -out {out} c.pem", **sealed)
    specimen("encrypted/smime-largo.p7m", tool, cmd="seq 200 > l.txt; openssl cms -encrypt -aes256 -stream -in l.txt -outform der -out {out} c.pem", **sealed)
    specimen("encrypted/smime-autenticado.p7m", tool, cmd="openssl cms -encrypt -aes-256-gcm -in carta.txt -outform der -out {out} c.pem", **sealed)
    specimen("encrypted/smime-contrasena.p7m", tool, cmd=f"openssl cms -encrypt -aes256 -pwri_password {KEY} -in carta.txt -outform der -out {{out}}", **sealed)
    specimen("encrypted/smime.pem", tool, cmd="openssl cms -encrypt -aes256 -in carta.txt -outform pem -out {out} c.pem", **{**sealed, "disguised": None})
    specimen("encrypted/smime-pkcs7.p7m", tool, cmd="openssl smime -encrypt -aes256 -in carta.txt -outform der -out {out} c.pem", **sealed)
    specimen("encrypted/smime-correo.eml", tool, cmd="openssl cms -encrypt -aes256 -from ana@sre.example -to luis@sre.example -subject Hola -in carta.txt -out {out} c.pem", kind="?", encrypted=True, complete=None, nested=None, disguised=None)
    for name, options in [("cbc", "-aes-256-cbc"), ("ctr", "-aes-128-ctr")]:
        specimen(f"encrypted/openssl-{name}.enc", tool, cmd=f"openssl enc {options} -pbkdf2 -pass pass:{KEY} -in carta.txt -out {{out}}", **sealed)
    specimen("encrypted/openssl-base64.enc", tool, cmd=f"openssl enc -aes-256-cbc -a -pbkdf2 -pass pass:{KEY} -in carta.txt -out {{out}}", **sealed)
    plain = dict(kind="other", nested=None, complete=None)
    specimen("other/firmado.p7m", tool, cmd="openssl cms -sign -nodetach -signer c.pem -inkey c.key -in carta.txt -outform der -out {out}", **plain)
    specimen("other/firmado-flujo.p7m", tool, cmd="openssl cms -sign -nodetach -stream -signer c.pem -inkey c.key -in carta.txt -outform der -out {out}", **plain)
    specimen("other/firma.p7s", tool, cmd="openssl cms -sign -signer c.pem -inkey c.key -in carta.txt -outform der -out {out}", **plain)
    specimen("text/firmado-correo.eml", tool, cmd="openssl smime -sign -signer c.pem -inkey c.key -from ana@sre.example -to luis@sre.example -subject Hola -in carta.txt -out {out}", nested=None, complete=None)
    specimen("other/certificado.pem", tool, cmd="cp c.pem {out}", **plain)
    specimen("other/certificado.cer", tool, cmd="cp c.der {out}", **plain)
    specimen("other/clave.key", tool, cmd="cp c.key {out}", **plain)
    specimen("other/solicitud.csr", tool, cmd="openssl req -new -key c.key -subj /CN=Ana -out {out}", **plain)
    specimen("other/cadena.p7b", tool, cmd="openssl crl2pkcs7 -nocrl -certfile c.pem -outform der -out {out}", **plain)
    specimen("other/llavero.p12", tool, cmd=f"openssl pkcs12 -export -inkey c.key -in c.pem -passout pass:{KEY} -out {{out}}", **{**plain, "encrypted": None})


def others():
    sealed = dict(kind="encrypted", encrypted=True, complete=False)
    age = lambda: version("age")
    sh("rm -f age.key; age-keygen -o age.key 2>/dev/null")
    recipient = "$(age-keygen -y age.key)"
    specimen("encrypted/age.age", age, cmd=f"age -r {recipient} -o {{out}} carta.txt", **sealed)
    specimen("encrypted/age-armadura.age", age, cmd=f"age -a -r {recipient} -o {{out}} carta.txt", **sealed)
    specimen("encrypted/ccrypt.cpt", lambda: version("ccrypt", find=r"\d+\.\d+"), cmd=f"seq 400 > c.txt && ccrypt -e -f -K {KEY} < c.txt > {{out}}", **sealed)
    specimen("encrypted/vim.txt", lambda: version("vim", find=r"\d+\.\d+") + " -x (blowfish2)", cmd=f"cp carta.txt v.txt && vim -es -u NONE -i NONE -n -c 'set cm=blowfish2' -c 'set key={KEY}' -c 'wq' v.txt && mv v.txt {{out}}", name="notas.txt", **{**sealed, "disguised": None})
    specimen("encrypted/scrypt.scrypt", lambda: version("scrypt", find=r"\d+\.\d+\.\d+"), cmd=f"printf {KEY} > k.txt && scrypt enc --passphrase file:k.txt -M 16777216 -t 0.1 carta.txt {{out}}", **sealed)
    specimen("encrypted/mcrypt.nc", lambda: version("mcrypt", find=r"\d+\.\d+\.\d+"), cmd=f"mcrypt -q -k {KEY} < carta.txt > {{out}} 2>/dev/null", **sealed)
    specimen("encrypted/keepass.kdbx", lambda: "File::KeePass (kpcli) " + version("kpcli").split()[-1], data=keepass, **sealed)
    specimen("encrypted/keepass.kdb", lambda: "File::KeePass (kpcli) " + version("kpcli").split()[-1], data=lambda: keepass(1), **sealed)
    specimen("encrypted/luks1.luks", lambda: version("cryptsetup", find=r"\d+\.\d+\.\d+") + " luksFormat --type luks1, its header and the first key slot, key material cut", data=luks, **sealed)


def keepass(form=2):
    return sh(
        "perl -MFile::KeePass -e '$k=File::KeePass->new;$g=$k->add_group({title=>\"SRE\"});"
        "$k->add_entry({title=>\"uno\",username=>\"ana\",password=>\"x\",group=>$g});"
        f"binmode STDOUT;print $k->gen_db(\"{KEY}\",{{version=>{form}}})'"
    )


def luks():
    sh(f"rm -f l.img; truncate -s 4M l.img; printf {KEY} | cryptsetup luksFormat --type luks1 --key-size 256 -q --pbkdf-force-iterations 1000 l.img -")
    return work("l.img").read_bytes()[:4096]


def look_alikes():
    """Nothing is more random than what a compressor leaves."""
    specimen("image/ruido.png", lambda: "ImageMagick " + version("/usr/bin/convert-im6", "-version").split()[-1], cmd="/usr/bin/convert-im6 -size 40x40 -seed 7 xc: +noise Random -strip {out}")
    specimen("archive/ruido.zip", lambda: version("python3"), data=lambda: python_zip({"ruido.png": bytes_of("image/ruido.png")}, 0), nested=["image"])
    specimen("audio/ruido.flac", lambda: version("sox", find=r"\d+\.\d+\.\d+"), cmd="sox -R -n -r 8000 -c 1 {out} synth 0.4 whitenoise")


def make():
    archives()
    pdfs()
    try:
        documents()
    finally:
        office.close()
    gnupg()
    openssl()
    others()
    look_alikes()
