"""Video, audio and images."""

from lib import node, npm_version, sh, specimen, version, work

FF = "ffmpeg -v error -y -fflags +bitexact "
PICTURE = "-f lavfi -i testsrc2=size=32x32:rate=5:duration=0.4 "
TONE = "-f lavfi -i sine=frequency=440:duration=0.25:sample_rate=16000 "
BARE = " -map_metadata -1 -flags +bitexact "


def ffmpeg():
    return version("ffmpeg", "-version")


def im():
    return "ImageMagick " + version("/usr/bin/convert-im6", "-version").split()[-1]


def video():
    both = FF + PICTURE + TONE + "-shortest"
    only = FF + PICTURE
    made = [
        ("mp4-h264.mp4", f"{only}{BARE} -c:v libx264 -pix_fmt yuv420p -preset ultrafast"),
        ("mp4-h264-aac.mp4", f"{both}{BARE} -c:v libx264 -pix_fmt yuv420p -preset ultrafast -c:a aac -b:a 16k"),
        ("mp4-faststart.mp4", f"{only}{BARE} -c:v mpeg4 -movflags +faststart"),
        ("mp4-fragmented.mp4", f"{only}{BARE} -c:v mpeg4 -movflags frag_keyframe+empty_moov+default_base_moof"),
        ("quicktime.mov", f"{only}{BARE} -c:v mpeg4"),
        ("itunes.m4v", f"{only}{BARE} -c:v libx264 -pix_fmt yuv420p -preset ultrafast -f ipod"),
        ("telefono.3gp", f"{FF}-f lavfi -i testsrc2=size=128x96:rate=5:duration=0.2{BARE} -c:v h263"),
        ("avi-mpeg4.avi", f"{only}{BARE} -c:v mpeg4"),
        ("avi-mjpeg.avi", f"{only}{BARE} -c:v mjpeg -pix_fmt yuvj420p"),
        ("matroska.mkv", f"{both}{BARE} -c:v mpeg4 -c:a libvorbis"),
        ("webm-vp8.webm", f"{only}{BARE} -c:v libvpx -b:v 20k"),
        ("webm-vp9.webm", f"{only}{BARE} -c:v libvpx-vp9 -b:v 20k"),
        ("flash.flv", f"{only}{BARE} -c:v flv1"),
        ("windows-media.wmv", f"{only}{BARE} -c:v wmv2 -f asf"),
        ("mpeg1.mpg", f"{FF}-f lavfi -i testsrc2=size=32x32:rate=25:duration=0.2{BARE} -c:v mpeg1video -f mpeg"),
        ("mpeg2-dvd.vob", f"{FF}-f lavfi -i testsrc2=size=32x32:rate=25:duration=0.2{BARE} -c:v mpeg2video -f vob"),
        ("transporte.mts", f"{FF}-f lavfi -i testsrc2=size=32x32:rate=25:duration=0.2{BARE} -c:v mpeg2video -f mpegts"),
        ("theora.ogv", f"{only}{BARE} -c:v libtheora -f ogg"),
        ("realmedia.rm", f"{FF}-f lavfi -i testsrc2=size=128x96:rate=5:duration=0.2{BARE} -c:v rv10 -f rm"),
        ("elemental.m2v", f"{FF}-f lavfi -i testsrc2=size=32x32:rate=25:duration=0.1{BARE} -c:v mpeg2video -f mpeg2video"),
        ("flash.swf", f"{only}{BARE} -c:v flv1 -f swf"),
        ("mxf.mxf", f"{FF}-f lavfi -i testsrc2=size=32x32:rate=25:duration=0.08{BARE} -c:v mpeg2video -f mxf"),
        ("crudo.y4m", f"{FF}-f lavfi -i testsrc2=size=16x16:rate=2:duration=1{BARE} -pix_fmt yuv420p -f yuv4mpegpipe"),
        ("vp8.ivf", f"{only}{BARE} -c:v libvpx -b:v 20k -f ivf"),
        ("nut.nut", f"{only}{BARE} -c:v mpeg4 -f nut"),
    ]
    for file, command in made:
        # Whether Flash is a film or a program is open to debate.
        specimen(f"video/{file}", ffmpeg, cmd=f"{command} {{out}}", kind="?" if file.endswith("swf") else "video")


def audio():
    one = FF + TONE + BARE
    made = [
        ("mp3-id3v2.mp3", f"{FF}{TONE} -flags +bitexact -metadata title=Himno -c:a libmp3lame -b:a 32k"),
        ("mp3-sin-etiqueta.mp3", f"{one} -c:a libmp3lame -b:a 32k -id3v2_version 0 -write_xing 0"),
        ("mp2.mp2", f"{one} -ar 16000 -c:a mp2 -b:a 32k"),
        ("aac-adts.aac", f"{one} -c:a aac -b:a 24k"),
        ("itunes.m4a", f"{one} -c:a aac -b:a 24k"),
        ("solo-voz.mp4", f"{one} -c:a aac -b:a 24k"),
        ("alac.m4a", f"{one} -c:a alac"),
        ("pcm.wav", f"{one} -ar 8000 -c:a pcm_u8"),
        ("adpcm.wav", f"{one} -c:a adpcm_ms"),
        ("flac-ffmpeg.flac", f"{one} -ar 8000 -c:a flac"),
        ("vorbis.ogg", f"{one} -c:a libvorbis -q:a 0"),
        ("opus.opus", f"{one} -c:a libopus -b:a 16k"),
        ("voz.oga", f"{one} -c:a libspeex -f ogg"),
        ("windows-media.wma", f"{one} -c:a wmav2 -b:a 32k"),
        ("matroska-audio.mka", f"{one} -c:a libvorbis -q:a 0"),
        ("webm-audio.weba", f"{one} -c:a libopus -b:a 16k -f webm"),
        ("ac3.ac3", f"{one} -ar 32000 -c:a ac3 -b:a 32k"),
        ("apple.caf", f"{one} -ar 8000 -c:a pcm_mulaw"),
        ("wavpack.wv", f"{one} -ar 8000 -c:a wavpack"),
        ("true-audio.tta", f"{one} -ar 8000 -c:a tta"),
        ("w64.w64", f"{one} -ar 8000 -c:a pcm_u8"),
        ("real-audio.ra", f"{one} -ar 8000 -c:a real_144 -f rm"),
    ]
    for file, command in made:
        specimen(f"audio/{file}", ffmpeg, cmd=f"{command} {{out}}")
    sox = lambda: version("sox", find=r"\d+\.\d+\.\d+")
    for file in ["sox.aiff", "sox.au", "sox.wav", "sox.voc", "sox.8svx", "sox.ogg", "sox.gsm", "sox.amr-nb"]:
        command = "sox -R -n -r 8000 -c 1 {out} synth 0.3 sine 440"
        if file.endswith(".amr-nb"):
            specimen("audio/sox.amr", sox, cmd="sox -R -n -r 8000 -c 1 -t amr-nb {out} synth 0.3 sine 440")
        elif file.endswith(".gsm"):
            continue
        elif file.endswith(".ogg"):
            specimen(f"audio/{file}", sox, cmd=command.replace("8000", "16000"))
        else:
            specimen(f"audio/{file}", sox, cmd=command)
    sh("sox -R -n -r 8000 -c 1 -b 16 voz.wav synth 0.3 sine 440")
    specimen("audio/flac-xiph.flac", lambda: version("flac"), cmd="flac -s -f --no-padding -o {out} voz.wav")
    specimen("audio/lame.mp3", lambda: version("lame", find=r"\d+\.\d+"), cmd="lame --quiet -b 16 voz.wav {out}")
    specimen("audio/oggenc.ogg", lambda: version("oggenc"), cmd="oggenc -Q -q -1 -o {out} voz.wav")
    specimen("audio/opusenc.opus", lambda: version("opusenc", find=r"\d+\.\d+(\.\d+)?"), cmd="opusenc --quiet --bitrate 8 --padding 0 voz.wav {out}")
    specimen("audio/python.wav", lambda: version("python3"), data=python_wav, least=200)
    specimen(
        "audio/himno.mid",
        lambda: npm_version("midi-writer-js"),
        data=lambda: node(
            "const M=require('midi-writer-js');const t=new M.Track();"
            "t.addEvent(new M.NoteEvent({pitch:['C4','D4','E4'],duration:'4'}));"
            "process.stdout.write(Buffer.from(new M.Writer(t).buildFile()))"
        ),
    )


def python_wav():
    import io
    import wave

    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(8000)
        file.writeframes(bytes(128 + (at * 7) % 60 for at in range(400)))
    return out.getvalue()


def images():
    draw = "/usr/bin/convert-im6 -size 24x16 gradient:red-blue"
    made = [
        ("im.png", "-strip"),
        ("im.jpg", "-strip -quality 60"),
        ("im.gif", ""),
        ("im.bmp", "-depth 8"),
        ("im.tif", "-compress lzw"),
        ("im.webp", ""),
        ("im.ico", ""),
        ("im.psd", ""),
        ("im.pcx", ""),
        ("im.tga", ""),
        ("im.ppm", ""),
        ("im.pgm", "-colorspace gray -compress none"),
        ("im.xpm", "-colors 6"),
        ("im.xbm", "-monochrome"),
        ("im.jp2", ""),
        ("im.dds", ""),
        ("im.hdr", ""),
        ("im.sgi", ""),
        ("im.mng", ""),
        ("im.dpx", ""),
        ("im.xcf", None),
        ("im.miff", ""),
        ("im.fits", ""),
        ("im.cur", ""),
        ("im.pict", ""),
        ("im.ras", "SUN:"),
    ]
    for file, options in made:
        if options is None:
            continue
        to = "SUN:{out}" if options == "SUN:" else "{out}"
        specimen(f"image/{file}", im, cmd=f"{draw} {options if options != 'SUN:' else ''} {to}")
    specimen("image/animado.gif", im, cmd="/usr/bin/convert-im6 -size 16x16 -delay 20 xc:red xc:blue -loop 0 {out}")
    specimen("image/apng.png", ffmpeg, cmd=f"{FF}{PICTURE}{BARE} -f apng -plays 0 {{out}}")
    specimen("image/ffmpeg.jpeg", ffmpeg, cmd=f"{FF}{PICTURE}{BARE} -frames:v 1 -c:v mjpeg -f image2 -update 1 {{out}}")
    specimen("image/ffmpeg.tiff", ffmpeg, cmd=f"{FF}{PICTURE}{BARE} -frames:v 1 -f image2 -update 1 {{out}}")
    sh(f"{draw} -strip base.png; {draw} -strip base.jpg; /usr/bin/convert-im6 -size 64x64 gradient:red-blue -strip base64.png")
    specimen("image/cwebp-sin-perdida.webp", lambda: version("cwebp", "-version"), cmd="cwebp -quiet -lossless base.png -o {out}")
    specimen("image/iphone.heic", lambda: version("heif-enc", "-h", find=r"\d+\.\d+\.\d+"), cmd="heif-enc -q 30 base64.png -o {out}")
    specimen("image/av1.avif", lambda: version("avifenc"), cmd="avifenc -q 30 base64.png {out} || avifenc --min 40 --max 50 base64.png {out}")
    specimen("image/jpeg-xl.jxl", lambda: version("cjxl"), cmd="cjxl base.png {out} --quiet")
    specimen("image/jpeg-xl-contenedor.jxl", lambda: version("cjxl"), cmd="cjxl base.png {out} --quiet --container=1")
    specimen(
        "image/grafica.svg",
        "by hand from the SVG 1.1 recommendation",
        data=b'<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">\n'
        b'  <title>Avance por mes</title>\n  <rect x="2" y="8" width="6" height="12" fill="#691c32"/>\n'
        b'  <rect x="12" y="4" width="6" height="16" fill="#bc955c"/>\n</svg>\n',
    )
    specimen("image/inkscape-sin-prologo.svg", "by hand from the SVG 2 recommendation", data=b'<!-- logotipo -->\n<svg viewBox="0 0 8 8" xmlns="http://www.w3.org/2000/svg"><circle cx="4" cy="4" r="3"/></svg>\n')
    specimen("image/comprimida.svgz", lambda: version("gzip"), cmd="printf '<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>' | gzip -n > {out}", kind="?", nested=None, holds=["image"], complete=True)
    specimen("image/dibujo.emf", lambda: version("soffice"), data=lambda: soffice_picture("emf"))
    specimen("image/dibujo.wmf", lambda: version("soffice"), data=lambda: soffice_picture("wmf"))
    specimen("image/dibujo.svg", lambda: version("soffice"), data=lambda: soffice_picture("svg"))
    specimen("image/sharp.png", lambda: npm_version("sharp"), data=lambda: sharp("png()"))
    specimen("image/sharp.jpg", lambda: npm_version("sharp"), data=lambda: sharp("jpeg({progressive:true})"))
    specimen("image/sharp-exif.jpg", lambda: npm_version("sharp"), data=lambda: sharp("withExif({IFD0:{Copyright:'SRE'}}).jpeg()"))
    specimen("image/gris.jp2", im, cmd=f"{draw} -colorspace gray JP2:{{out}}")


def sharp(how):
    return node(
        "require('sharp')({create:{width:12,height:8,channels:3,background:'#691c32'}})."
        + how
        + ".toBuffer().then(b=>process.stdout.write(b))"
    )


def soffice_picture(to):
    from documents import convert

    work("dibujo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect x="2" y="8" width="6" height="12"/></svg>'
    )
    if to == "svg":
        return convert("dibujo.svg", "svg:draw_svg_Export", "svg")
    return convert("dibujo.svg", to, to)


def make():
    video()
    audio()
    images()


if __name__ == "__main__":
    make()
