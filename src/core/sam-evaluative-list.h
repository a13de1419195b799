#pragma once

/*
 * The program's words that judge, with their inflected forms, separated by one
 * space. Only words that hardly ever describe: "stark" is a sound, "rätt" an
 * answer, "rolig" what a pupil laughs at. Both lists hold for every note, so
 * that "bad" is not among the English ones: "läraren bad eleverna vänta".
 */

#define SAM_EVALUATIVE_WORDS_SV \
  "bra bättre bäst bästa jättebra superbra toppen utmärkt utmärkta god goda " \
  "dålig dåligt dåliga sämre sämst sämsta usel uselt usla kass kasst kassa värdelös värdelöst värdelösa " \
  "duktig duktigt duktiga duktigare duktigast duktigaste skicklig skickligt skickliga skickligare oskicklig oskickligt oskickliga " \
  "fin fint fina finare finast finaste underbar underbart underbara härlig härligt härliga " \
  "fantastisk fantastiskt fantastiska lysande strålande perfekt perfekta imponerande mästerlig mästerligt mästerliga " \
  "enastående suverän suveränt suveräna föredömlig föredömligt föredömliga beundransvärd beundransvärt beundransvärda " \
  "lyckad lyckat lyckade misslyckad misslyckat misslyckade tyvärr dessvärre lyckligtvis beklaglig beklagligt glädjande " \
  "stökig stökigt stökiga stökigare bråkig bråkigt bråkiga rörig rörigt röriga kaotisk kaotiskt kaotiska " \
  "slarvig slarvigt slarviga lat lata lydig lydigt lydiga olydig olydigt olydiga skötsam skötsamt skötsamma " \
  "snäll snällt snälla elak elakt elaka dum dumt dumma smart smarta begåvad begåvat begåvade obegåvad obegåvat obegåvade " \
  "trevlig trevligt trevliga otrevlig otrevligt otrevliga oförskämd oförskämt oförskämda respektlös respektlöst respektlösa " \
  "hemsk hemskt hemska förfärlig förfärligt förfärliga förskräcklig förskräckligt förskräckliga katastrofal katastrofalt katastrofala " \
  "tråkig tråkigt tråkiga tråkigare intressant intressanta ointressant ointressanta " \
  "tydlig tydligt tydliga otydlig otydligt otydliga bristfällig bristfälligt bristfälliga " \
  "proffsig proffsigt proffsiga oproffsig oproffsigt oproffsiga professionell professionellt professionella " \
  "oprofessionell oprofessionellt oprofessionella kompetent kompetenta inkompetent inkompetenta " \
  "effektiv effektivt effektiva ineffektiv ineffektivt ineffektiva lämplig lämpligt lämpliga olämplig olämpligt olämpliga " \
  "engagerad engagerat engagerade oengagerad oengagerat oengagerade motiverad motiverat motiverade " \
  "omotiverad omotiverat omotiverade ointresserad ointresserat ointresserade okoncentrerad okoncentrerat okoncentrerade " \
  "onödig onödigt onödiga meningslös meningslöst meningslösa borde berömvärd berömvärt berömvärda"

#define SAM_EVALUATIVE_WORDS_EN \
  "good better best well poor poorly poorer poorest badly worse worst nice nicely nicer nicest fine great greatly " \
  "excellent excellently outstanding brilliant brilliantly wonderful wonderfully fantastic fantastically amazing amazingly awesome " \
  "terrific superb superbly perfect perfectly impressive impressively admirable admirably lovely " \
  "terrible terribly awful awfully horrible horribly dreadful dreadfully disastrous useless worthless pointless " \
  "clever cleverly smart stupid stupidly silly lazy lazily careless carelessly sloppy messy messily unruly disorderly chaotic rowdy " \
  "naughty rude rudely disrespectful disrespectfully obedient disobedient " \
  "skilful skilfully skillful skillfully skilled unskilled competent competently incompetent incompetently " \
  "professional professionally unprofessional unprofessionally talented gifted successful successfully unsuccessful unsuccessfully " \
  "unfortunately sadly luckily fortunately regrettably hopefully boring dull interesting uninteresting " \
  "inappropriate inappropriately appropriate appropriately effective effectively ineffective ineffectively inefficient inefficiently " \
  "engaged disengaged motivated unmotivated uninterested inadequate inadequately satisfactory unsatisfactory mediocre should"
