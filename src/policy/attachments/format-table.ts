import type { FileKind } from "../inspection";

/**
 * Every format by kind: its id; `~` where no magic vouches for it; after a colon its extensions (without a colon its id is the
 * only one); after a semicolon extensions that are mostly another format's and yet no lie for this one.
 */
export const table: Readonly<Record<FileKind, string>> = {
  executable:
    "pe:exe,dll,scr,cpl,sys,drv,ocx,ax,efi,xll,wll mz: ne: le:vxd,386 com~ pif~ elf:elf,so,ko,o,node,axf,appimage " +
    "macho:dylib,bundle,osx app~ class dex:dex,odex wasm lnk pyc:pyc,pyo luac grp a3x scpt " +
    "jar:jar,war,ear,aar;zip,xpi apk xapk:xapk,apks,apkm aab ipa appx:appx,msix,appxbundle,msixbundle " +
    "msi:msi,msp,mst,msm msu:msu,diagcab vbe:vbe,jse reg hta~ sct~ wsf~:wsf,wsc,wsh,ws " +
    "script:command,run;php,lua,tcl,awk,ts,groovy,r,swift,kt,scala,hs,rs bat~:bat,cmd,btm " +
    "ps1~:ps1,psm1,psd1,ps1xml,ps2,ps2xml,psc1,psc2 vbs~:vbs,vb js~:js,mjs,cjs " +
    "sh~:sh,bash,zsh,csh,ksh,fish,dash,tool py~:py,pyw,pyz,pyzw pl~:pl,pm rb~ ahk~:ahk,au3 applescript~ " +
    "url~:url,website scf~ inf~:inf,ins,isp shs~:shs,shb " +
    "library-ms~:settingcontent-ms,library-ms,search-ms,appcontent-ms jnlp~:jnlp,application,appref-ms,xbap msc~ " +
    "gadget~ mcf~ iqy~ slk~ workflow~:workflow,action svg-script:;svg",
  video:
    "mp4:mp4,mp4v m4v mov:mov,qt 3gp:3gp,3g2,3gpp f4v avi:avi,divx,xvid mkv:mkv,mk3d webm flv wmv:wmv,asf,dvr-ms " +
    "mpg:mpg,mpeg,mpe,m1v,m2v,mp2v,mpv,vob,tod;mod mpegts:ts,m2t,m2ts,mts,tp,trp ogv:ogv,ogm,ogx rm:rm,rmvb mxf " +
    "swf dv:dv,dif y4m ivf nut h264~:h264,264,avc h265~:h265,265,hevc bik:bik,bk2 smk fli:fli,flc wtv nsv mve amv " +
    "anim mjpeg~:mjpg,mjpeg gxf roq obu~",
  audio:
    "mp3~:mp3,mpga mp2~:mp2,mpa,mp1 aac~:aac,adts wav:wav,wave,bwf w64 flac ogg:ogg,oga opus spx m4a:m4a,m4r m4b m4p " +
    "aax wma aiff:aif,aiff,aifc au:au,snd amr:amr,awb mid:mid,midi,kar,rmi ape wv tta mpc:mpc,mpp ac3 " +
    "eac3:eac3,ec3 dts caf ra mka weba flv-audio:;flv avi-audio:;avi xm it s3m mod voc dsf:dsf,dff " +
    "oma:oma,aa3,at3,omg qcp 8svx aa gsm~ ofr shn silk;slk sf2 alac~ " +
    "mlp:mlp,thd ircam:ircam,sf adx~ latm~:latm,loas sbc~ g722~ aptx~:aptx,aptxhd",
  image:
    "png apng jpg:jpg,jpeg,jpe,jfif,jif;mjpg,mjpeg gif bmp:bmp,dib tiff:tif,tiff dng cr2 nef:nef,nrw arw:arw,sr2 " +
    "pef orf rw2:rw2,rwl raf cr3 raw~:raw,x3f,mrw,kdc,dcr,erf webp heic:heic,heif,hif avif ico cur ani " +
    "psd:psd,psb xcf svg:svg,svgz wmf:wmf,wmz emf:emf,emz jp2:jp2,jpx,jpf,jpm,j2k,j2c,jpc jxl jxr:jxr,wdp,hdp dds " +
    "tga~:tga,icb,vda pcx pnm:pnm,ppm,pgm,pbm,pam,pfm exr hdr icns xpm xbm fits:fits,fit,fts dicom:dcm " +
    "pict~:pict,pct cdr:cdr,cdt cpt: mng:mng,jng qoi sgi:sgi,rgb jb2:jb2,jbig2 dwg ilbm:ilbm,lbm,iff wpg " +
    "ora:ora,kra bitmap~:ras,sun,ktx,dpx,cin,blp,pdn,miff,pcd,flif,bpg,wbmp,xwd",
  archive:
    "zip:zip,zipx,cbz,kmz,nupkg,whl,egg,xpi,vsix,sketch,usdz,3mf,mcpack,oxt;pyz,pyzw,gadget 7z:7z,cb7 " +
    "rar:rar,cbr,rev gzip:gz,tgz,taz;svgz,emz,wmz bzip2:bz2,bz,tbz,tbz2 xz:xz,txz lzma:lzma,tlz lzip:lz lzop:lzo " +
    "zstd:zst,tzst,zstd lz4 compress:z cab:cab,wsp;msu,diagcab,onepkg,gadget,msp iscab:;hdr ar:a,ar,lib " +
    "deb:deb,udeb,ipk rpm cpio tar:tar,ova,gem,cbt arj lha:lha,lzh ace:ace,cba zoo xar:xar,pkg,mpkg " +
    "squashfs:squashfs,sqsh,snap cramfs romfs iso:iso,udf,toast;cdr dmg:dmg,smi nrg " +
    "disk~:img,ima,vfd,dsk,dd,ext2,ext3,ext4;raw,efi mdf:mdf,mds,ccd qcow2:qcow2,qcow vmdk vhd vhdx vdi " +
    "wim:wim,swm,esd snappy:sz zpaq warc crx alz egg sit:sit,sitx hqx flatpak arc~ szdd: brotli~:br ciso:cso,ciso",
  document:
    "pdf:pdf,ai ps:ps,eps,epsf,epsi,prn rtf ole:;shs doc:doc,dot,wiz xls:xls,xlt,xla,xlw,xlm ppt:ppt,pot,pps,ppa " +
    "msg:msg,oft vsd:vsd,vst,vss pub mpp:mpp,mpt wps hwp office-encrypted: docx:docx,dotx,docm,dotm " +
    "xlsx:xlsx,xltx,xlsm,xltm,xlam,xlsb pptx:pptx,potx,ppsx,pptm,potm,ppsm,ppam,sldm,sldx,thmx " +
    "vsdx:vsdx,vssx,vstx,vsdm,vssm,vstm odt:odt,ott,oth,odm,sxw,stw ods:ods,ots,sxc,stc odp:odp,otp,sxi,sti " +
    "odg:odg,otg,odf,odb,odc,odi,sxd,sxm office-xml:fodt,fods,fodp,fodg;xml iwork:pages,numbers,key " +
    "xps:xps,oxps,dwfx access:mdb,accdb,mde,accde,mda,accda,mdw,accdt one:one,onetoc2,onepkg epub " +
    "mobi:mobi,azw,azw3,azw4,prc kfx fb2 lit lrf djvu:djvu,djv chm hlp idml indd:indd,indt wpd:wpd,wp,wp5,wp6 " +
    "lotus:wk1,wk3,wk4,wks,wq1,123,qpw wri fdf dvi",
  text:
    "txt:txt,text,log,md,rst,nfo,tex,bib,c,h,cc,cpp,hpp,java,kt,cs,go,rs,swift,jsx,tsx,css,scss,less,sql,yaml,yml,toml,ini,cfg,conf,properties,lua,php,tcl,awk,asm,pas,scala,hs,vue,groovy,gradle,po,diff,patch,sub,ass,ssa,m3u,m3u8,pls,ram,cue,r,tsv,dxf,bas;ts,mts,pot,dot,key,pub,mod,sig,gpg,enc " +
    "html:html,htm,xhtml,shtml,asp,aspx,jsp xml:xml,xsd,xsl,xslt,rss,atom,plist;ts " +
    "json:json,geojson,jsonl,ndjson,ipynb csv ics:ics,ifb,vcs vcf:vcf,vcard srt vtt eml:eml,nws,mht,mhtml;msg " +
    "mbox:mbox,mbx gpx kml",
  encrypted:
    "pgp:gpg,pgp;sig smime:;eml age luks;img openssl:enc aescrypt:aes axcrypt:axx ansible-vault:vault;yml,yaml " +
    "bitlocker:;img,vhd,raw,dsk dmg-encrypted:sparseimage;dmg keepass:kdbx,kdb psafe3 git-crypt: ccrypt~: " +
    "veracrypt~: vim-crypt: rclone: scrypt: mcrypt: pfile:pfile,ptxt,pjpg,ppng,pxml rpmsg",
  other:
    "ttf otf:otf,ttc,otc woff:woff,woff2 eot pfa:pfa,pfb,t1 activemime:mso sqlite:sqlite,sqlite3,db3,gpkg dbf parquet " +
    "hdf5:h5,hdf5,hdf pst:pst,ost hive evtx pcap:pcap,pcapng,cap cert:cer,crt,der,crl,csr key:ppk;key,pub " +
    "pkcs12:p12,pfx pgp-key:;gpg,pgp,key,pub pgp-signature:sig;pgp,gpg pgp-signed:;gpg,pgp " +
    "cms-signed:p7s,p7b,spc,cat jks:jks,keystore,jceks bplist:;plist torrent tnef",
};
