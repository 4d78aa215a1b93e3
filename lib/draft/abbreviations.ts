/** What is known of English words when a full stop is weighed: abbreviations, and words that may open a sentence. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Written with a full stop that ends no sentence; lower case, without the last full stop. */
export const abbreviations = list(`
  a.a a.c a.d a.g a.h a.m a.m.e a.s a.t adm ala ariz aug ave b.f b.v bros c c.i.t c.o.m.b c.v calif chg cie co col colo
  conn corp cos ct d d.c d.h d.w dec dr e e.f e.h e.l e.m f f.g f.j feb fla fri ft g g.d g.f g.k ga gen gov h h.c h.f
  h.m i.m.s ill inc j.b j.c j.j j.k j.p j.r jan jr k kan ky l l.a l.f l.p lt ltd m m.b.a m.d.c m.j maj messrs mg mich
  minn mr mrs ms mt n n.c n.d n.h n.j n.m n.v n.y nev no nov oct ok okla ore p p.a.m p.m pa ph.d prof r r.a r.h r.i r.j
  r.k r.t rep reps s s.a s.a.y s.c s.g s.p.a s.s sen sep sept sgt sr st sw t t.j tenn tues u.k u.n u.s u.s.a u.s.s.r v
  va vs vt w w.c w.r w.va w.w wash wed wis yr`);

/** Words that open a sentence so often that a capital alone decides for one. */
export const sentenceStarters = list(`
  according although among both but despite even he however i if in indeed instead it many meanwhile moreover most
  nevertheless nonetheless nor sales separately similarly since so some the there these they this though thus under when
  while yet`);

/** A letter or number with a full stop, and the word after it: together a name. */
export const collocations = list(`
  b,edelman b,levine b,smith b,stewart b,wigton i,magnin i,toussie j,aron j,fialka j,walter o,ludcke ##number##,abreast
  ##number##,aes ##number##,business ##number##,cbot ##number##,colgate ##number##,commodities ##number##,cooper
  ##number##,corrections ##number##,credit ##number##,dividend ##number##,financing ##number##,genentech
  ##number##,henley ##number##,insider ##number##,international ##number##,leisure ##number##,letters
  ##number##,notable ##number##,pay-fone ##number##,pegasus ##number##,pepper ##number##,review ##number##,rj
  ##number##,wedgestone ##number##,who ##number##,zimmer`);

/** Ordinary words that are never a name in running text: with a capital they open a sentence, whatever stands before. */
export const onlyOpening = list(`
  accordingly additionally afterwards also alternatively always anyone anything anyway ask avoid because choose click
  consequently consider could decide delete depending describe did does don't during each either enter especially every
  everyone everything explain finally firstly follow furthermore generally has hence he'll how imagine include its
  keeping later learn let lots maybe might moving must naturally neither never nobody nothing obviously occasionally
  often once otherwise overall perhaps please possibly probably rather remember replace restart scroll sometimes soon
  specify stop such suddenly suppose surely that's their then therefore they're those thousands try typically unless
  unlike until usually we'll we're whatever whenever where whereas wherever whether which who whose why within without
  write you'll you're`);

/** Words that are met in lower case: with a capital after an abbreviation they are no name. */
export const ordinary = new Set([
  ...sentenceStarters,
  ...onlyOpening,
  ...list(`
  a able about above accept access account across act action active actual add address after again against age ago agree
  ahead air all allow almost alone along already an and animal another answer any app apple application apply are area
  argue arm around arrive art article as assume at attempt audience author available average away baby back bad bag
  balance ball band bank bar base basic be bear beat beautiful become been before begin behind believe below best better
  between beyond big bill bit black block blog blood blue board boat body book born boss bottom box boy brand break
  breakfast bring broken brother brown build building bus business buy by call camera campaign can cancel car card care
  carry case cash cat catch cause cell center central century certain chair challenge chance change chapter charge chat
  cheap check child choice church circle city claim class classic clean clear client clock close clothes cloud club code
  coffee cold collect college color colour come comment commercial common community company compare complete computer
  concern condition confirm connect contact contain content contract control cook cool copy corner correct cost count
  country couple course court cover create credit crowd culture cup current customer customers cut daily dance danger
  dark data date daughter day days dead deal death debate deep default degree deliver demand department depend design
  desk detail details develop device devices different difficult digital dinner direct director discover discuss display
  district do doctor document dog doing door double down download draw dream dress drink drive drop dry due earlier
  early earth east easy eat economic edge edit editor education effect effective eight election electric element eleven
  email employees empty end energy engine enjoy enough entire equal error event events ever evidence exactly example
  examples except exchange exercise expect experience expert experts export express eye face fact fail fair fall false
  family famous far farm fast father fear feature features feel feet few field fifteen fifty fight figure file files
  fill film final find fine fire firm first fish fit five fix flight floor fly focus food foot for force foreign forest
  forget form format former forty forward found four free fresh friend friends from front full fun function fund future
  game garden gas gather general get gift girl give glass global go goal gold good government grand great green ground
  group grow guess guest guide gun hair half hall hand happen happy hard have head health hear heart heat heavy hello
  help her here high highly him his history hit hold home hope hospital host hot hotel hour house huge human hundred
  hundreds husband idea identify image images imports improve income increase indeed industry information inside install
  interest internal international internet interview into introduce invest investment is issue item job join judge jump
  just keep key kid kill kind king kitchen know known label lack land language large last late launch law lay lead leader
  leave left legal less lesson letter letters level library lie life light like line link links list listen little live
  local location log long look lose loss lost lot love low lunch machine magazine mail main major make man manage
  manager map mark market marketing match material matter may me meal mean means measure media medical meet meeting
  member members memory men menu message method middle military million mind minute minutes miss mission mobile model
  modern moment money monitor month months more morning mother motion mountain mouth move movie much music my name
  names national natural nature near nearly necessary need network new news newspaper next nice night nine none normal
  north not note notes notice now number numbers object of off offer office officer official officials oil old on one
  online only open operate operation opinion option options or orange order organization original other others our out
  outside over own owner pack page pages paint pair paper parent parents park part partner party pass past path patient
  pattern pay peace people per percent perfect period person personal phone photo pick picture piece place plan plane
  plans plant play player plus point police policy political poor popular population position positive power practice
  prepare present press pressure price prices print private problem problems process product products profit program
  project property protect prove provide public publish pull purpose push put quality quarter question questions quick
  quickly quiet quite race radio rain raise range rate read reader readers ready real reality really reason receive
  recent recently recommend record red reduce reference regular relationship release remain remove repeat report reports
  request require research researchers reset resource respond rest result results return review rich ride right ring rise
  river road rock role room round rule rules run running safe said sale same save say scene school science scientists
  score sea search season seat second section security see seem select sell send sense series serious serve service
  services set setting settings seven several sex shape share ship shoot shop short should show shows side sign signal
  simple simply single sister sit site situation six size skill sleep slow small smart smile snow social society
  software soil son song sort sound source south space speak special speed spend sport spring staff stage stand standard
  star start state states station stay step steps still stock stone store story strategy street strong structure student
  students study stuff style subject success sugar suggest summer sun support switch system table take talk task tax
  teach teacher team teams tell ten term test tests text than thank thanks that them theory thing things think third
  thirty three through throughout throw ticket tie time times tip tips title to today together tomorrow tonight too tool
  tools top total touch tour toward town track trade traffic train training travel treat tree trial trip trouble truck
  true trust truth turn twelve twenty two type unit university up update upgrade upon us use used user users using
  value various version very video view visit visitors voice vote wait walk wall want war warning wash watch water wave
  way we weapon wear weather web website week weeks weight welcome well went were west what wheel white whole whom wide
  wife wild will win wind window winter wish with woman women wonder wood word words work workers working works world
  would writer writers wrong year years yellow yes yesterday you young your yours zero`),
]);
