"""Text that is no script: what offices and programmers send each other."""

from lib import specimen, version, sh, work

TEXTS = [
    ("nota.txt", "Estimada licenciada:\n\nEnvío el borrador del oficio 123/2026 para su visto bueno.\n\nSaludos cordiales.\n"),
    ("nota-latin1.txt", "Atención: reunión el miércoles a las 10:00 en la sala México.\r\n".encode("latin-1")),
    ("nota-utf16.txt", "\ufeffAtención: reunión el miércoles.\r\nTraer identificación.\r\n".encode("utf-16-le")),
    ("datos.csv", "clave,nombre,monto\n001,Papelería,1520.50\n002,Viáticos,8300.00\n"),
    ("datos.tsv", "clave\tnombre\tmonto\n001\tPapelería\t1520.50\n"),
    ("configuracion.json", '{\n  "nombre": "visto-bueno",\n  "limites": [5, 10],\n  "activo": true\n}\n'),
    ("pagina.html", "<!DOCTYPE html>\n<html lang=\"es\"><head><meta charset=\"utf-8\"><title>Aviso</title></head>\n<body><h1>Aviso</h1><p>Se suspenden labores.</p></body></html>\n"),
    ("pagina-con-guion.html", "<!DOCTYPE html>\n<html lang=\"es\"><head><title>Aviso</title><script>document.title = 'Hola';</script></head><body><p>Aviso</p></body></html>\n"),
    ("factura.xml", '<?xml version="1.0" encoding="UTF-8"?>\n<cfdi:Comprobante xmlns:cfdi="http://www.sat.gob.mx/cfd/4" Version="4.0" Total="116.00"><cfdi:Emisor Rfc="AAA010101AAA"/></cfdi:Comprobante>\n'),
    ("reunion.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//SRE//Prueba//ES\r\nBEGIN:VEVENT\r\nUID:1@sre.example\r\nDTSTAMP:20261126T160000Z\r\nDTSTART:20261127T160000Z\r\nSUMMARY:Reunión\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
    ("contacto.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Pérez;Ana;;;\r\nFN:Ana Pérez\r\nEMAIL:ana@sre.example\r\nEND:VCARD\r\n"),
    ("subtitulos.srt", "1\r\n00:00:01,000 --> 00:00:03,000\r\nBuenos días.\r\n\r\n2\r\n00:00:04,000 --> 00:00:06,000\r\nBienvenidos.\r\n"),
    ("subtitulos.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\nBuenos días.\n"),
    ("lista.m3u8", "#EXTM3U\n#EXTINF:10,\nsegmento1.ts\n#EXT-X-ENDLIST\n"),
    ("leame.md", "# Aviso\n\nEste **documento** explica el `procedimiento`.\n\n- Uno\n- Dos\n"),
    ("consulta.sql", "SELECT clave, nombre FROM partidas WHERE monto > 1000 ORDER BY clave;\n"),
    ("estilo.css", "body {\n  font-family: \"Noto Sans\", sans-serif;\n  color: #691c32;\n}\n"),
    ("fuente.c", "#include <stdio.h>\n\nint main(void) {\n  puts(\"Buenos dias\");\n  return 0;\n}\n"),
    ("Fuente.java", "public class Fuente {\n  public static void main(String[] argumentos) {\n    System.out.println(\"Buenos dias\");\n  }\n}\n"),
    ("despliegue.yaml", "servicio: visto-bueno\nreplicas: 2\npuertos:\n  - 8080\n"),
    ("opciones.ini", "[general]\nidioma=es-MX\nlimite=5\n"),
    ("articulo.tex", "\\documentclass{article}\n\\begin{document}\nBuenos d\\'ias.\n\\end{document}\n"),
    ("mapa.kml", '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>SRE</name><Point><coordinates>-99.14,19.43</coordinates></Point></Placemark></kml>\n'),
    ("sitio.rss", '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Avisos</title><link>https://sre.example</link><description>x</description></channel></rss>\n'),
    # Texts that speak of what they are not.
    ("manual-pdf.txt", "En el trailer de un PDF cifrado aparece la clave /Encrypt, por ejemplo:\ntrailer << /Root 1 0 R /Encrypt 5 0 R >>\nstartxref\n0\n%%EOF\n"),
    ("manual-pgp.txt", "Un mensaje cifrado empieza con la línea\n\n    -----BEGIN PGP MESSAGE-----\n\ny termina con -----END PGP MESSAGE-----. Nunca se envía sin autorización.\n"),
    ("manual-openssl.txt", "El archivo cifrado con openssl comienza con «Salted__»; en base64 se ve U2FsdGVkX1 al principio.\n"),
    ("manual-scripts.txt", "Para saludar, escriba lo siguiente en un archivo:\n\n#!/bin/sh\necho hola\n"),
    ("MZ-empieza-con.txt", "MZ es la firma de los programas de Windows; este texto solo lo cuenta, en varias líneas\npara que nadie lo tome por uno.\n"),
    ("PK-empieza-con.txt", "PK son las iniciales de Phil Katz, autor del formato ZIP. Este texto no es un ZIP.\n"),
    ("BM-empieza-con.txt", "BMV: Bolsa Mexicana de Valores. Resumen de la semana y perspectivas para el cierre de mes.\n"),
    ("ID3-empieza-con.txt", "ID3 es el algoritmo de Quinlan para árboles de decisión; también etiqueta de música.\n"),
]

MAIL = (
    "From: Ana <ana@sre.example>\r\nTo: luis@sre.example\r\nSubject: =?utf-8?q?Reuni=C3=B3n?=\r\n"
    "Date: Thu, 26 Nov 2026 10:00:00 -0600\r\nMessage-ID: <1@sre.example>\r\nMIME-Version: 1.0\r\n"
)


def make():
    for file, text in TEXTS:
        content = text if isinstance(text, bytes) else text.encode()
        specimen(f"text/{file}", "by hand: a text as its program writes it", data=content)
    python = lambda: version("python3")
    specimen("text/correo.eml", python, data=lambda: message().as_bytes(), nested=None)
    specimen("text/correo-a-mano.eml", "by hand from RFC 5322", data=(MAIL + "Content-Type: text/plain; charset=utf-8\r\n\r\nBuenos días.\r\n").encode(), nested=None)
    specimen("text/buzon.mbox", python, data=mbox, nested=None)
    specimen("text/pandoc.html", lambda: version("pandoc"), cmd="printf '# Aviso\\n\\nBuenos dias\\n' | pandoc -s -M title=Aviso -M lang=es -t html -o {out} 2>/dev/null", least=500)
    specimen("text/pandoc.rst", lambda: version("pandoc"), cmd="printf '# Aviso\\n\\nBuenos dias a todos\\n\\n* uno\\n* dos\\n' | pandoc -t rst -o {out}")
    specimen("text/pandoc.tex", lambda: version("pandoc"), cmd="printf '# Aviso\\n\\nBuenos dias\\n' | pandoc -s -t latex -o {out}", least=500)
    specimen("text/sqlite.sql", lambda: version("sqlite3", find=r"\d+\.\d+\.\d+"), cmd="sqlite3 :memory: \"create table t(a,b); insert into t values(1,'uno')\" .dump > {out}")
    specimen("text/soffice.csv", lambda: version("soffice"), data=lambda: __import__("documents").convert(csv_source(), "csv", "csv"))
    specimen("text/diferencias.patch", lambda: version("diff"), cmd="printf 'uno\\ndos\\n' > a.txt; printf 'uno\\ntres\\n' > b.txt; diff --label a.txt --label b.txt -u a.txt b.txt > {out} || true")


def csv_source():
    work("hoja.tsv").write_text("clave\tnombre\n001\tPapel\n002\tTinta\n")
    sh("cp hoja.tsv hoja-fuente.csv")
    return "hoja-fuente.csv"


def message(attachment=None, kind=("application", "octet-stream"), name="anexo.bin"):
    from email.message import EmailMessage

    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "ana@sre.example", "luis@sre.example", "Reunión"
    mail["Date"] = "Thu, 26 Nov 2026 10:00:00 -0600"
    mail["Message-ID"] = "<1@sre.example>"
    mail.set_content("Buenos días.\n\nAnexo lo acordado.\n")
    if attachment is not None:
        mail.add_attachment(attachment, maintype=kind[0], subtype=kind[1], filename=name)
        mail.set_boundary("limite-de-partes")
    return mail


def mbox():
    import mailbox

    path = work("buzon.mbox")
    path.unlink(missing_ok=True)
    box = mailbox.mbox(path)
    for _ in range(2):
        stored = mailbox.mboxMessage(message())
        stored.set_from("ana@sre.example Thu Nov 26 16:00:00 2026")
        box.add(stored)
    box.close()
    return path.read_bytes()
