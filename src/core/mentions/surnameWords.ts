/**
 * Capitalised words that stand before a year and are no surname. Compiled by hand from English grammar, the parts of a medical article and
 * what is printed with a year in such articles.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Never part of a name, unless "et al." or a co-author stands right behind it. */
const SENTENCE_WORDS = words(`
  a about above according accordingly across additionally adult adults after afterwards again against ago all almost along already also although
  always am amid among amongst an and another any apart approximately are around as aside at based be because been before behind being below
  besides between beyond both briefly but by can case cases certainly children circa clearly collectively compared consequently considering
  contrary contrastingly conversely could current currently data despite did do does during each earlier early either elsewhere especially even
  eventually ever every evidence except few finally first firstly followed following for formerly forthcoming fourth from furthermore generally
  given had has have he hence her here herein hers him his historically how however i if importantly in included including indeed initially
  instead interestingly into is it its just largely last lastly late later latest least less like likewise mainly many may mean meanwhile might
  more moreover most mostly much must namely near nearly neither nevertheless new next no none nonetheless nor not notably note noted notwithstanding
  now of off often on once one only onto or original originally other others otherwise our out over overall own participants particularly partly
  patients per perhaps previous previously primarily prior probably published rather recent recently regarding remarkably respectively results
  reviewed same second secondly see seen several she should similar similarly since so some specifically still subsequent subsequently such
  supposedly surprisingly taken than thanks that the their theirs them then there thereafter therefore these they third thirdly this those though
  three through throughout thus to together too toward towards two typically ultimately under unfortunately unless unlike until unto up upon us
  used using usually versus very via was we well were what when whenever where whereas wherever whether which while who whole whom whose why with
  within without would yes yet you your four five six seven eight nine ten eleven twelve women men male female subjects people individuals
  infants adolescents animals rats mice volunteers controls users
`);

const ARTICLE_WORDS = words(`
  abstract acknowledgement acknowledgements addendum algorithm analysis annex annual appendix appendices aim aims approach approval arm article
  assessment author authors background baseline bar biology book box cell chapter chart checklist class code cohort column conclusion conclusions
  condition conference congress copyright correspondence course criteria criterion cycle database dataset date day days definition demographics
  design diagnosis diagram discussion disease document dose drug edition editorial endpoint entry episode eq eqs equation equations era erratum
  evaluation event example examples exhibit experiment experiments fig figs figure figures file findings follow-up footnote form formula framework
  full graph grant group groups guideline guidelines hypothesis image index inclusion instrument intervention interview introduction issue item
  items journal label laboratory law lemma level letter limitations line list literature manual manuscript map material materials measure
  measurement measures meeting method methods model models module month months name no norm note notes number objective objectives outcome
  outcomes page pages panel paper papers paragraph part parts phase photo picture plan plate point poster preface presentation problem procedure
  program programme project protocol provision publication question questionnaire question rate ratio recommendation record reference references
  registration regulation release remark report reports research researcher researchers resolution result retrieved review reviews round row rule sample
  inventory scale scenario schedule scheme score search section sections sequence series session set sheet site software source sources stage standard
  state statement step steps strategy study studies subject submission sum summary supplement supplementary survey symposium syndrome system
  table tables task team test tests text theorem therapy thesis time title topic total treatment trial trials type types unit update updated
  value variable version visit vitamin volume wave week weeks work workshop world year years zone scientists investigators investigator physician
  physicians doctor doctors dr prof professor mr mrs ms miss sir lady lord president director editor eds ed et al ibid colleagues accessed
  available retrieved received accepted revised modified adapted reprinted archived launched founded established approved
`);

const SCIENCE_WORDS = words(`
  medicine science nature lancet jama bmj nejm cochrane pubmed medline embase scopus psycinfo cinahl neurology psychiatry surgery pain gut brain
  blood cancer cell circulation chest diabetes heart stroke spine sleep vaccine trauma headache allergy lupus addiction annals archives brain
  bulletin proceedings transactions frontiers trials drugs ophthalmology rheumatology oncology pediatrics paediatrics nutrients molecules biomolecules
  placebo naltrexone ldn morphine heroin aspirin insulin metformin ibuprofen paracetamol acetaminophen methadone naloxone buprenorphine ketamine
  gabapentin pregabalin duloxetine milnacipran amitriptyline prednisone methotrexate hydroxychloroquine ivermectin remdesivir dexamethasone
  fibromyalgia crohn crohn's alzheimer alzheimer's parkinson's hodgkin's hashimoto's huntington's addison's cushing's sjögren's behçet's raynaud's wilson's paget's ménière's down's bell's peyronie's covid covid-19 hiv aids sars influenza malaria ebola zika asthma
  autism depression anxiety epilepsy dementia schizophrenia obesity hypertension lupus psoriasis lymphoma leukemia leukaemia melanoma sepsis
  hepatitis hepatocellular pneumonia tuberculosis migraine medicaid medicare brexit olympics olympic windows office excel spss stata matlab python java
  android iphone linux microsoft google facebook twitter wikipedia reuters pfizer merck novartis roche bayer sanofi
`);

/** Months, weekdays, seasons: names of people too, so taken for one where "et al." or a co-author says so. */
const CALENDAR_WORDS = words(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday
  tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter easter christmas quarter semester century decade today
`);

/** Countries, states and the cities that stand before a year most often. */
const PLACE_WORDS = words(`
  africa african america american americas amsterdam argentina arizona asia asian athens atlanta australia australian austria austrian baltimore
  bangladesh barcelona beijing belgium belgian berlin boston brazil brazilian britain british brussels bulgaria california cambridge canada canadian
  chicago chile china chinese cleveland colombia colorado columbia copenhagen croatia cuba czech danish denmark dublin dutch edinburgh egypt egyptian
  england english estonia ethiopia ethiopian europe european finland finnish florida france french geneva german germany ghana glasgow greece greek
  hawaii helsinki holland hungary iceland illinois india indian indonesia iowa iran iranian iraq ireland irish israel israeli istanbul italian italy
  japan japanese jordan kansas kentucky kenya korea korean kuwait latvia lebanon lisbon lithuania london louisiana luxembourg madrid malaysia
  maryland massachusetts melbourne mexico miami michigan milan minnesota missouri montreal moscow mumbai munich nepal netherlands nevada nigeria
  norway norwegian ohio oregon oslo oxford pakistan paris pennsylvania peru philadelphia philippines poland polish portugal portuguese prague qatar
  romania rome russia russian scotland scottish seattle serbia shanghai singapore slovakia slovenia spain spanish stanford stockholm sweden swedish
  swiss switzerland sydney syria taiwan tehran tennessee texas thailand tokyo toronto tunisia turkey turkish uganda ukraine usa uk us utah vancouver
  venezuela vienna vietnam virginia wales washington wisconsin yale harvard zurich york east west north south northern southern eastern western
`);

const SENTENCE = new Set(SENTENCE_WORDS);
const STRICT = new Set([...SENTENCE_WORDS, ...ARTICLE_WORDS, ...SCIENCE_WORDS]);
const AMBIGUOUS = new Set([...CALENDAR_WORDS, ...PLACE_WORDS]);

/** Endings of illnesses, sciences, drugs and abstract nouns that end no common surname. */
const NOT_A_SURNAME =
  /(?:itis|osis|aemia|emia|pathy|algia|ology|ologist|ologists|ectomy|otomy|graphy|metry|trics|tion|tions|sion|sions|icine|statin|cillin|mycin|azole|sartan|olol|mab|tinib|ivir|oxetine|ically|ously|ively|ability|ivity|ological|emic|ism|isms|ness|ances|ences|ments)$/;

/** Whether the word, capitalised in the text, cannot be a surname on its own. */
export const isNoSurname = (word: string): boolean => {
  const folded = word.toLowerCase().replace(/’/g, "'");
  return STRICT.has(folded) || AMBIGUOUS.has(folded) || NOT_A_SURNAME.test(folded);
};

/** Whether the word only begins a sentence or joins its parts: "The", "However". */
export const isSentenceWord = (word: string): boolean => SENTENCE.has(word.toLowerCase());

/** Whether the word is a month or a place: a surname only where a co-author or "et al." stands beside it. */
export const isCalendarOrPlace = (word: string): boolean => AMBIGUOUS.has(word.toLowerCase());

/** Lower-case words that begin a family name: `van der Berg`, `de la Cruz`. */
export const PARTICLES: ReadonlySet<string> = new Set(
  words(
    "van von vom der den de del della delle degli di da das dos do du des la le les lo ter ten te zu zur zum af av bin ibn ben abu st d l 't el al san y dal dalla het op in't",
  ),
);

/** Nouns that make a row of capitalised words an institution. */
export const INSTITUTION_NOUNS: ReadonlySet<string> = new Set(
  words(`
  academy administration agency alliance association associations authority board bureau center centers centre centres collaboration collaborative
  collaborators college colleges commission committee confederation consortium council department federation force foundation fund initiative
  institute institutes institution institution investigators league ministry network office organisation organisations organization organizations
  parliament partnership registry secretariat service services society societies taskforce team trialists trust union university
`),
);

/** What a "Group" must be to sign a work: the "Study Group" does, the "Control Group" does not. */
export const SIGNING_GROUPS: ReadonlySet<string> = new Set(
  words(
    'study research working collaborative trial trials trialists cooperative writing expert experts guideline guidelines advisory interest consensus steering investigators',
  ),
);

/** Short forms of institutions that sign works. Any other short form counts as an author only in brackets with a comma: `(ABCD, 2020)`. */
export const INSTITUTION_ACRONYMS: ReadonlySet<string> = new Set(
  words(
    'WHO FDA EMA EMEA NICE CDC NIH NHS IARC FAO UNICEF UNAIDS UNESCO OECD IOM AHRQ ECDC ACOG ACR AAN AAP AHA ESC EULAR ESMO ASCO NCCN USPSTF SIGN CADTH MHRA TGA NHMRC NIDA SAMHSA UNODC EMCDDA IASP ILAE KDIGO GINA GOLD RCOG BSG ECCO AGA ACG ICH ISO IPCC EFSA EPA USDA AOAC CIOMS WMA',
  ),
);

/** Short forms that stand beside a year and sign nothing. */
export const NO_AUTHOR_ACRONYMS: ReadonlySet<string> = new Set(
  words(
    'AD BC BCE CE CI SD SE SEM IQR OR RR HR BMI LDN MS CD UC FM IBD IBS CRPS CFS ME RCT RCTS USA US UK EU UAE UN NY CA MA TX IL PA OH MD NC NJ WA DC SPSS SAS IBM PDF DOI PMID ISBN ISSN HIV AIDS SARS COVID RA SLE ALS PTSD ADHD DNA RNA PCR MRI CT ECG EEG ID II III IV VI VII VIII IX XI XII AM PM GMT',
  ),
);
