import { extensionOf } from "../file-extension";

/** What a file is likely to be. `macros` is a document that carries a program. */
export type FileClass = "executable" | "video" | "audio" | "image" | "macros" | "other";

const extensions: Readonly<Record<Exclude<FileClass, "other">, string>> = {
  executable:
    "exe com scr pif cpl msi msp mst msix msixbundle appx appxbundle dll sys drv ocx ax efi bat cmd btm ps1 ps1xml ps2 ps2xml psc1 psc2 psm1 psd1 " +
    "vb vbs vbe js jse mjs cjs ws wsf wsc wsh sct hta reg inf ins isp lnk scf shb shs msc gadget application appref-ms xbap " +
    "jar jnlp class apk xapk aab dex ipa dmg pkg mpkg app command tool workflow action osx elf so ko run " +
    "sh bash zsh csh ksh fish py pyc pyo pyw pyz pyzw pl pm rb php phar lua tcl awk wasm deb rpm appimage snap flatpak " +
    "mcf diagcab settingcontent-ms library-ms search-ms xll wll xla " +
    "url website chm hlp msu grp iqy slk",
  video:
    "mp4 m4v mov qt avi wmv asf mkv webm flv f4v mpg mpeg mpe m1v m2v mp2v mpv ts mts m2ts vob ogv ogm 3gp 3g2 divx xvid rm rmvb dv mxf swf",
  audio:
    "mp3 m4a m4b m4r m4p aac wav wave wma flac ogg oga opus aif aiff aifc alac ape amr awb au snd mid midi kar ra ram mka mp2 ac3 dts wv tta caf",
  image:
    "jpg jpeg jpe jfif png apng gif bmp dib tif tiff webp heic heif avif svg svgz ico psd psb ai eps indd cdr raw cr2 cr3 nef arw dng orf rw2 tga pcx xcf jp2 jpx wmf emf",
  macros: "docm dotm xlsm xltm xlam pptm potm ppsm ppam sldm",
};

let byExtension: Map<string, FileClass> | undefined;

function table(): Map<string, FileClass> {
  if (byExtension) return byExtension;
  byExtension = new Map();
  for (const fileClass of Object.keys(extensions) as Exclude<FileClass, "other">[]) {
    for (const extension of extensions[fileClass].split(" ")) byExtension.set(extension, fileClass);
  }
  return byExtension;
}

/** The class that a file's name announces. A name can lie: later rules read the bytes as well. */
export const classByName = (name: string): FileClass => table().get(extensionOf(name)) ?? "other";
