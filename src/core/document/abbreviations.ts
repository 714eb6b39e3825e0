// Words whose full stop does not end a sentence, in lower case and without that stop. Style guides that list them for medical and
// scholarly English: AMA Manual of Style (11th ed., chapter 13), Chicago Manual of Style (17th ed., chapter 10); the journal words are
// those of the ISSN centre's list of title word abbreviations (ISO 4) that are common in medical titles.

/** They always stand before something: a name, a list, a comparison. */
export const neverFinal: ReadonlySet<string> = new Set(
  'dr drs mr mrs ms prof st e.g i.e eg ie vs v cf viz approx ca resp incl esp et hon rev gen col lt capt sgt assoc'.split(' '),
);

/** They stand before a number or a letter that counts: "Fig. 3", "No. 5", "p. 12", "Suppl. S1". */
export const beforeNumbers: ReadonlySet<string> = new Set(
  'fig figs eq eqs no nos nr vol vols p pp ch chap sect sec ref refs tab suppl art par ed eds v n c app ver'.split(' '),
);

/** They end a sentence as often as not; a word that opens sentences decides. */
export const sometimesFinal: ReadonlySet<string> = new Set(
  'al u.s u.k u.s.a e.u d.c inc ltd co corp dept univ jr sr ph.d m.d a.m p.m'.split(' '),
);

/** Words of abbreviated journal titles: they join what follows where that is a number or abbreviated too. */
export const journalWords: ReadonlySet<string> = new Set(
  [
    'abnorm acad acta adv allergy am anaesth anal anesth ann appl arch arthritis assoc aust behav biochem biol biomed biophys br bull can',
    'cardiol cell chem chin chir clin commun curr dermatol diab diabetol dig dis endocrinol engl environ epidemiol eur exp expert fed',
    'front gastroenterol gen genet gerontol gynecol haematol hematol hepatol hum immun immunol infect inflamm inst int intern investig ital',
    'j jpn lab lett mag manag med mem metab microbiol mol mult natl nat nephrol neurol neurosci neurosurg nucl nurs nutr obstet oncol',
    'opin ophthalmol oral orthop otolaryngol pathol pediatr paediatr pharm pharmacol pharmacother phys physiol postgrad pract proc prog',
    'psychiatr psychol psychosom pulm radiol rehabil rep res respir rev rheum rheumatol scand sci scler sect ser soc spectr surg symp syst',
    'ther thorac thromb top toxicol transl transplant treat trop univ urol vasc vet virol',
  ]
    .join(' ')
    .split(' '),
);

/** Words that open a sentence, for abbreviations that may end one. */
export const openers: ReadonlySet<string> = new Set(
  [
    'a after all although an and another as at because before both but by clinical despite during each finally first five for four from',
    'further furthermore given he her his how however if in it its many moreover most neither no nor on one only other our over overall',
    'participants patients researchers results second several she since so some studies such ten that the their then there therefore these',
    'they this those three through thus to two under until we what when where whereas whether which while who with yet you',
  ]
    .join(' ')
    .split(' '),
);

/** A capital letter with a full stop behind one of these is a kind, not the initial of a name: "vitamin D.", "group A." */
export const letterKinds: ReadonlySet<string> = new Set(
  'appendix arm category class coenzyme cohort component factor figure form grade group hepatitis immunoglobulin influenza kinase panel part phase plan protein schedule score section stage step strain study table type variant vitamin'.split(
    ' ',
  ),
);
