import type { FileKind } from "../inspection";

/**
 * The table of `format-table.ts` as far as it matters at send. Formats that no signature tells there (`~`) go by their name, and
 * those that are judged alike share a row.
 */
export const table: Readonly<Record<FileKind, string>> = {
  executable:
    "pe:exe,dll,scr,cpl,sys,drv,ocx,ax,efi,xll,wll mz: ne: le: com~:com,pif,app elf:elf,so,ko,o,node,appimage " +
    "macho:dylib,bundle,osx class dex wasm lnk jar:jar,war,ear,aar;zip,xpi apk:apk,xapk,apks,aab ipa " +
    "appx:appx,msix,appxbundle,msixbundle msi:msi,msp,mst,msm msu~:msu,diagcab vbe:vbe,jse reg hta~ " +
    "script:command,run;php,lua,tcl,awk,ts,r,rs " +
    "bat~:bat,cmd,btm,ps1,psm1,psd1,ps1xml,ps2,psc1,vbs,vb,js,mjs,cjs,sh,bash,zsh,py,pyw,pyz,pyzw,pyc,pyo,luac,pl,pm,rb," +
    "sct,wsf,wsc,wsh,ws,url,website,scf,inf,ins,isp,shs,shb,settingcontent-ms,library-ms,search-ms," +
    "jnlp,application,appref-ms,xbap,msc,gadget,mcf,iqy,slk svg-script:;svg",
  video:
    "mp4:mp4,mp4v m4v mov:mov,qt 3gp:3gp,3g2 f4v avi:avi,divx mkv webm flv wmv:wmv,asf mpg:mpg,mpeg,mpe,vob;mod " +
    "mpegts~:ts,m2t,m2ts,mts ogv:ogv,ogm rm:rm,rmvb mxf swf~:swf,fli,flc,y4m,ivf dv~:dv,nut",
  audio:
    "mp3~:mp3,mpga aac~ wav:wav,wave flac ogg:ogg,oga opus spx m4a:m4a,m4r m4b m4p aax wma aiff:aif,aiff,aifc " +
    "au:au,snd amr:amr,awb mid:mid,midi,kar,rmi ra~:ra,ape,wv,tta caf~:caf,voc,mp2,mpa,ac3,dts,w64,8svx mka",
  image:
    "png jpg:jpg,jpeg,jpe,jfif gif bmp:bmp,dib tiff:tif,tiff webp heic:heic,heif avif svg:svg,svgz wmf:wmf,wmz emf:emf,emz cr3 " +
    "jp2 psd~:psd,psb,xcf,dng,cr2,nef,arw,raw,ico,tga,cdr,dwg",
  archive:
    "zip:zip,zipx,kmz,xpi;pyz,pyzw 7z rar gzip:gz,tgz;svgz,emz,wmz bzip2:bz2,bz,tbz,tbz2 xz:xz,txz zstd:zst,tzst " +
    "compress~:z,lz,lzo,lz4,lzma cab:cab,wsp;msu,diagcab ar~:a,ar,lib,cpio deb~ rpm~ tar:tar,ova,gem " +
    "lha~:lha,lzh,arj,ace,zoo,alz,egg,sit xar~:xar,pkg,mpkg,snap,flatpak iso~:iso,udf,nrg " +
    "disk~:img,ima,vfd,dmg,qcow2,qcow,vmdk,vhd,vhdx,vdi,wim,swm,esd",
  document:
    "pdf:pdf,ai ps:ps,eps rtf ole:;shs doc:doc,dot xls:xls,xlt,xla ppt:ppt,pot,pps msg:msg,oft vsd pub mpp hwp~ " +
    "office-encrypted: docx:docx,dotx,docm,dotm xlsx:xlsx,xltx,xlsm,xltm,xlam,xlsb pptx:pptx,potx,ppsx,pptm,ppsm " +
    "vsdx:vsdx,vsdm odt:odt,ott ods odp odg iwork:pages,numbers,key xps:xps,oxps " +
    "access~:mdb,accdb,one,chm epub mobi:mobi,azw,azw3,prc fb2~:fb2,lit,kfx idml",
  text: "json txt:txt,log,md,csv,html,htm,xml,ics,vcf,srt;asc,ts,mod,key,pub,sig,gpg,enc,dot,pot,mts,fb2 eml:eml,nws,mht,mhtml;msg mbox:mbox,mbx",
  encrypted:
    "pgp:gpg,pgp;asc,sig smime:;eml age luks:luks;img openssl:enc aescrypt:aes axcrypt:axx ansible-vault:vault;yml,yaml " +
    "bitlocker:;img,vhd dmg-encrypted:sparseimage;dmg keepass:kdbx,kdb ccrypt~:cpt veracrypt~:hc,tc psafe3~ vim-crypt: scrypt mcrypt:nc pfile:pfile,ptxt rpmsg",
  other:
    "ttf~:ttf,otf,ttc,woff,woff2 activemime:mso tnef sqlite:sqlite,db3 pst:pst,ost " +
    "cert:cer,crt,der,crl,csr key:ppk,sig;key,pub,pgp,gpg pkcs12~:p12,pfx pgp-signed:;gpg,pgp cms-signed:p7s,p7b,cat",
};
