const { openGallery } = require("../test/gallery/open");
const fs=require("fs");
(async()=>{
 const names=(process.argv[2]||"discriminatory,chain,obscene,courtesy,false-alarm,false-alarm-copied").split(",");
 const views=[["light","es-MX",360,{}],["dark","es-MX",360,{colorScheme:"dark"}],["contrast","es-MX",360,{colorScheme:"dark",forcedColors:"active"}],["320","es-MX",320,{}],["en","en-US",360,{}],["160","es-MX",160,{}]].filter(v=>!process.argv[3]||process.argv[3].split(",").includes(v[0]));
 const g=await openGallery(); fs.mkdirSync("/tmp/shots",{recursive:true});
 for(const n of names){ 
  for(const [v,l,w,m] of views){ await g.page.setViewportSize({width:w,height:600}); await g.page.emulateMedia({colorScheme:"light",forcedColors:"none",...m});
  await g.show(n,l); await g.page.screenshot({fullPage:true,path:`/tmp/shots/${n}-${v}.png`}); } }
 console.log(g.problems.join("\n")); await g.close();
})().catch(e=>{console.error(e);process.exit(1)});
