import assert from 'node:assert/strict';
import { findAuthorYear } from '../../../src/core/mentions/authorYear.js';
import { contentOf } from '../../support/content.js';

/** A text, and for each mention in it `words = Name & Name+ 2013a`; `+` stands for "et al.", `-` for no year. */
type Row = readonly [text: string, ...mentions: string[]];

function mentionsOf(text: string): readonly string[] {
  return findAuthorYear(contentOf(text)).map(({ range, authors, etAl, year, yearText, suffix }) => {
    const when = year === null ? (yearText ?? '-') : `${year}${suffix ?? ''}`;
    return `${text.slice(range.start, range.end)} = ${authors.join(' & ')}${etAl ? '+' : ''} ${when}`;
  });
}

const FORMS: Readonly<Record<string, readonly Row[]>> = {
  'narrative with et al.': [
    ['Younger et al. (2013) tested it.', 'Younger et al. (2013) = Younger+ 2013'],
    ['In this trial Younger et al (2013) gave 4.5 mg.', 'Younger et al (2013) = Younger+ 2013'],
    ['As Patten et. al. (2018) wrote, little is known.', 'Patten et. al. (2018) = Patten+ 2018'],
    ['A review by Toljan et al. [2018] agrees.', 'Toljan et al. [2018] = Toljan+ 2018'],
    ['Gironi et al., (2008) saw less spasticity.', 'Gironi et al., (2008) = Gironi+ 2008'],
    ['Cree et al. 2010 measured quality of life.', 'Cree et al. 2010 = Cree+ 2010'],
    ['Lie et al., in 2018, reviewed tapering.', 'Lie et al., in 2018 = Lie+ 2018'],
  ],
  'narrative with and colleagues': [
    ['Younger and colleagues (2013) enrolled women.', 'Younger and colleagues (2013) = Younger+ 2013'],
    ['Smith and co-workers (2011) used endoscopy.', 'Smith and co-workers (2011) = Smith+ 2011'],
    ['Later Raknes and coworkers (2017) counted prescriptions.', 'Raknes and coworkers (2017) = Raknes+ 2017'],
    ['Cree & colleagues (2010) recruited online.', 'Cree & colleagues (2010) = Cree+ 2010'],
    ['Bihari and his colleagues (1985) observed this first.', 'Bihari and his colleagues (1985) = Bihari+ 1985'],
    ['Metyas and her team (2018) reported eight cases.', 'Metyas and her team (2018) = Metyas+ 2018'],
  ],
  'narrative with one name': [
    ['Bihari (2013) told the story.', 'Bihari (2013) = Bihari 2013'],
    ['According to Hutchinson (2008), glia react.', 'Hutchinson (2008) = Hutchinson 2008'],
    ['However, Toljan (2018) disagreed.', 'Toljan (2018) = Toljan 2018'],
    ['This was refuted by Patel (1999).', 'Patel (1999) = Patel 1999'],
    ['Following Marston [1976], we did the same.', 'Marston [1976] = Marston 1976'],
    ['As in Laemmli (1970), gels were run.', 'Laemmli (1970) = Laemmli 1970'],
  ],
  'two authors': [
    ['Younger and Mackey (2009) ran a pilot.', 'Younger and Mackey (2009) = Younger & Mackey 2009'],
    ['Zagon & McLaughlin (2010) used mice.', 'Zagon & McLaughlin (2010) = Zagon & McLaughlin 2010'],
    ['(Toljan & Vrooman, 2018)', 'Toljan & Vrooman, 2018 = Toljan & Vrooman 2018'],
    ['That is known (Way and Chalfie 1988).', 'Way and Chalfie 1988 = Way & Chalfie 1988'],
    ['See Niciu and Arias (2013) for more.', 'Niciu and Arias (2013) = Niciu & Arias 2013'],
    ['The results of Raknes & Småbrekke (2017) differ.', 'Raknes & Småbrekke (2017) = Raknes & Småbrekke 2017'],
    ['Hunt & Mannucci 1998 give the values.', 'Hunt & Mannucci 1998 = Hunt & Mannucci 1998'],
  ],
  'three and more authors': [
    ['Smith, Jones and Brown (2001) agreed.', 'Smith, Jones and Brown (2001) = Smith & Jones & Brown 2001'],
    ['Smith, Jones, and Brown (2001) agreed.', 'Smith, Jones, and Brown (2001) = Smith & Jones & Brown 2001'],
    ['(Smith, Jones, & Brown, 2001)', 'Smith, Jones, & Brown, 2001 = Smith & Jones & Brown 2001'],
    ['(Younger, Noor, McCue & Mackey 2013)', 'Younger, Noor, McCue & Mackey 2013 = Younger & Noor & McCue & Mackey 2013'],
    ['(Parker, Lewis, Mills et al., 2014)', 'Parker, Lewis, Mills et al., 2014 = Parker & Lewis & Mills+ 2014'],
    ['Recently, Lewis, Mills, and Young (2009) repeated it.', 'Lewis, Mills, and Young (2009) = Lewis & Mills & Young 2009'],
  ],
  'in parentheses': [
    ['It helps (Smith et al., 2007).', 'Smith et al., 2007 = Smith+ 2007'],
    ['It helps (Smith et al. 2007).', 'Smith et al. 2007 = Smith+ 2007'],
    ['It helps (Smith et al, 2007).', 'Smith et al, 2007 = Smith+ 2007'],
    ['It helps (Smith 2007).', 'Smith 2007 = Smith 2007'],
    ['It helps (Smith, 2007).', 'Smith, 2007 = Smith 2007'],
    ['It helps [Smith 2007].', 'Smith 2007 = Smith 2007'],
    ['It helps [Smith et al., 2007].', 'Smith et al., 2007 = Smith+ 2007'],
    ['It helps (n = 40; Smith, 2007).', 'Smith, 2007 = Smith 2007'],
  ],
  'several works in one bracket': [
    [
      'Less activity (Smith et al., 2007; Zagon & McLaughlin, 2010).',
      'Smith et al., 2007 = Smith+ 2007',
      'Zagon & McLaughlin, 2010 = Zagon & McLaughlin 2010',
    ],
    ['(Nunes 2013; Gironi 2008)', 'Nunes 2013 = Nunes 2013', 'Gironi 2008 = Gironi 2008'],
    ['(Authier 1999, Lambert 2000)', 'Authier 1999 = Authier 1999', 'Lambert 2000 = Lambert 2000'],
    [
      '(Louis et al., 1997, Sadler et al., 1992 and Petit, 2000)',
      'Louis et al., 1997 = Louis+ 1997',
      'Sadler et al., 1992 = Sadler+ 1992',
      'Petit, 2000 = Petit 2000',
    ],
    ['[Liu 2001; Bach 2000; Traas 1989]', 'Liu 2001 = Liu 2001', 'Bach 2000 = Bach 2000', 'Traas 1989 = Traas 1989'],
    ['Smith (2007) and Jones (2008) agree.', 'Smith (2007) = Smith 2007', 'Jones (2008) = Jones 2008'],
    ['(RTE-1 – Dagan et al., 2006; RTE-2 – Giampiccolo, 2007)', 'Dagan et al., 2006 = Dagan+ 2006', 'Giampiccolo, 2007 = Giampiccolo 2007'],
  ],
  'several years': [
    ['Raknes et al. (2021 and 2018) reviewed it.', 'Raknes et al. (2021 = Raknes+ 2021', '2018 = Raknes+ 2018'],
    ['Younger et al. (2013, 2014) did both.', 'Younger et al. (2013 = Younger+ 2013', '2014 = Younger+ 2014'],
    ['(Liu et al., 1993 and 1995)', 'Liu et al., 1993 = Liu+ 1993', '1995 = Liu+ 1995'],
    ['(Zagon 1983; 1989; 2011)', 'Zagon 1983 = Zagon 1983', '1989 = Zagon 1989', '2011 = Zagon 2011'],
    ['(Smith, 2007, 2011; Lie, 2018)', 'Smith, 2007 = Smith 2007', '2011 = Smith 2011', 'Lie, 2018 = Lie 2018'],
    ['Hutchinson (2007,2008) is cited.', 'Hutchinson (2007 = Hutchinson 2007', '2008 = Hutchinson 2008'],
  ],
  'letters behind the year': [
    ['(Wang and Neumann, 2007a)', 'Wang and Neumann, 2007a = Wang & Neumann 2007a'],
    ['Gavazzi et al. (1999a,b) measured.', 'Gavazzi et al. (1999a = Gavazzi+ 1999a', 'b = Gavazzi+ 1999b'],
    ['(Raknes 2017a, 2017b; Li 2018)', 'Raknes 2017a = Raknes 2017a', '2017b = Raknes 2017b', 'Li 2018 = Li 2018'],
    ['Zagon (2011a, b and c) showed.', 'Zagon (2011a = Zagon 2011a', 'b = Zagon 2011b', 'c = Zagon 2011c'],
    ['Younger et al. (2013, 2014a,b)', 'Younger et al. (2013 = Younger+ 2013', '2014a = Younger+ 2014a', 'b = Younger+ 2014b'],
    ['Ludwig (2016c) only.', 'Ludwig (2016c) = Ludwig 2016c'],
  ],
  'words before and locators behind': [
    ['(see Smith, 2007, p. 5)', 'Smith, 2007 = Smith 2007'],
    ['(e.g., Smith et al., 2007)', 'Smith et al., 2007 = Smith+ 2007'],
    ['(cf. Smith 2007)', 'Smith 2007 = Smith 2007'],
    ['(reviewed in Patten et al., 2018)', 'Patten et al., 2018 = Patten+ 2018'],
    ['(see also Lie, 2018; but see Li, 2018)', 'Lie, 2018 = Lie 2018', 'Li, 2018 = Li 2018'],
    ['(Smith, 2007, chap. 3; Jones, 2008, pp. 12–14)', 'Smith, 2007 = Smith 2007', 'Jones, 2008 = Jones 2008'],
    ['(for a review, see Toljan & Vrooman, 2018)', 'Toljan & Vrooman, 2018 = Toljan & Vrooman 2018'],
    ['Smith (2007, p. 5) wrote this.', 'Smith (2007, p. 5) = Smith 2007'],
    ['Gavazzi et al. (1996; Paper II) is the second.', 'Gavazzi et al. (1996; Paper II) = Gavazzi+ 1996'],
    ['(Smith 2007:12; Jones 2008: 4)', 'Smith 2007 = Smith 2007', 'Jones 2008 = Jones 2008'],
    ['(Freud, 1900/1953)', 'Freud, 1900/1953 = Freud 1953'],
    ['(i.e. Smith, 2007)', 'Smith, 2007 = Smith 2007'],
  ],
  possessive: [
    ["Younger et al.'s 2013 trial was small.", "Younger et al.'s 2013 = Younger+ 2013"],
    ['Younger et al.’s (2013) trial was small.', 'Younger et al.’s (2013) = Younger+ 2013'],
    ["Smith's (2007) pilot came first.", "Smith's (2007) = Smith 2007"],
    ['Bihari’s 1985 observation is old.', 'Bihari’s 1985 = Bihari 1985'],
    ["Cree and colleagues' (2010) survey", "Cree and colleagues' (2010) = Cree+ 2010"],
    ["Younger's pilot study (2009) was first.", "Younger's pilot study (2009) = Younger 2009"],
    ['Cree et al.’s crossover trial (2010) was online.', 'Cree et al.’s crossover trial (2010) = Cree+ 2010'],
    ["Wickham's (in press) paper and Rinker's (n.d.) thesis", "Wickham's (in press) = Wickham in press", "Rinker's (n.d.) = Rinker n.d."],
    ["Younger and Mackey's 2009 pilot", "Younger and Mackey's 2009 = Younger & Mackey 2009"],
  ],
  'year before the names': [
    ['The 2013 trial by Younger and colleagues had 31 women.', '2013 trial by Younger and colleagues = Younger+ 2013'],
    ['In the 2007 pilot study of Smith et al. most improved.', '2007 pilot study of Smith et al. = Smith+ 2007'],
    ['A 2018 systematic review by Patten et al. found few trials.', '2018 systematic review by Patten et al. = Patten+ 2018'],
    ['The 2010 crossover trial from Cree et al. used an online form.', '2010 crossover trial from Cree et al. = Cree+ 2010'],
    ['the 2009 pilot by Younger & Mackey', '2009 pilot by Younger & Mackey = Younger & Mackey 2009'],
    ['the 2013 trial by Younger', '2013 trial by Younger = Younger 2013'],
  ],
  'names and year apart': [
    ['In 2013, Younger and colleagues tested it.', 'Younger and colleagues = Younger+ 2013'],
    ['Younger et al. reported in 2013 that pain fell.', 'Younger et al. = Younger+ 2013'],
    ['Smith and co-workers published a pilot in 2007.', 'Smith and co-workers = Smith+ 2007'],
    ['In 2010 Cree et al. asked 80 people.', 'Cree et al. = Cree+ 2010'],
    ['Gironi et al. first described it in 2008.', 'Gironi et al. = Gironi+ 2008'],
    ['Wang et al. (4) in 2015 found the same.', 'Wang et al. = Wang+ 2015'],
    ['In a 2014 review, Younger and co-workers said so.', 'Younger and co-workers = Younger+ 2014'],
    ['In the 2018 systematic review, Patten et al. found few trials.', 'Patten et al. = Patten+ 2018'],
    ['In 2009, Younger and Mackey published a pilot.', 'Younger and Mackey = Younger & Mackey 2009'],
    ['In 2010, Zagon & McLaughlin showed this in mice.', 'Zagon & McLaughlin = Zagon & McLaughlin 2010'],
    ['In 2006, Smith and colleagues began a trial.', 'Smith and colleagues = Smith+ -'],
    ['In 2015, Lie and colleagues started to count.', 'Lie and colleagues = Lie+ -'],
  ],
  particles: [
    ['van der Berg et al. (2010) agree.', 'van der Berg et al. (2010) = van der Berg+ 2010'],
    ['Later de la Cruz (2012) agreed.', 'de la Cruz (2012) = de la Cruz 2012'],
    ['(de Marneffe et al., 2006)', 'de Marneffe et al., 2006 = de Marneffe+ 2006'],
    ['Van Soest and Robertson (1985) describe it.', 'Van Soest and Robertson (1985) = Van Soest & Robertson 1985'],
    ['(von Hehn & ter Horst, 2011)', 'von Hehn & ter Horst, 2011 = von Hehn & ter Horst 2011'],
    ['as defined by de Vaucouleurs (1977)', 'de Vaucouleurs (1977) = de Vaucouleurs 1977'],
    ['(El-Serag 2014; al-Khalili 2015)', 'El-Serag 2014 = El-Serag 2014', 'al-Khalili 2015 = al-Khalili 2015'],
  ],
  'apostrophes, hyphens and diacritics': [
    ["O'Kelly et al. (2022) asked patients.", "O'Kelly et al. (2022) = O'Kelly+ 2022"],
    ['O’Donnell (2019) did not.', 'O’Donnell (2019) = O’Donnell 2019'],
    ['(Crnogorac-Jurcevic et al, 2003)', 'Crnogorac-Jurcevic et al, 2003 = Crnogorac-Jurcevic+ 2003'],
    ['Due-Bruun (2021) registered it.', 'Due-Bruun (2021) = Due-Bruun 2021'],
    ['(Småbrekke & Özgür, 2018)', 'Småbrekke & Özgür, 2018 = Småbrekke & Özgür 2018'],
    ['Peñas et al. (2007) and Pomiès (1997)', 'Peñas et al. (2007) = Peñas+ 2007', 'Pomiès (1997) = Pomiès 1997'],
    [
      "D'Amico et al. (2002), McDonald (2003) and MacLeod (2004)",
      "D'Amico et al. (2002) = D'Amico+ 2002",
      'McDonald (2003) = McDonald 2003',
      'MacLeod (2004) = MacLeod 2004',
    ],
    ['Štěpán (2001) and Łukasz (2002)', 'Štěpán (2001) = Štěpán 2001', 'Łukasz (2002) = Łukasz 2002'],
  ],
  'double names, initials and given names': [
    ['Martinelli Boneschi et al. (2008)', 'Martinelli Boneschi et al. (2008) = Martinelli Boneschi+ 2008'],
    ['J. Younger et al. (2013) did.', 'J. Younger et al. (2013) = Younger+ 2013'],
    ['J. P. Smith (2007) did.', 'J. P. Smith (2007) = Smith 2007'],
    ['(Smith JP, 2007)', 'Smith JP, 2007 = Smith 2007'],
    ['(Smith, J. P., 2007)', 'Smith, J. P., 2007 = Smith 2007'],
    [
      'Smith, J. P., Stock, H., & Zagon, I. S. (2007) wrote.',
      'Smith, J. P., Stock, H., & Zagon, I. S. (2007) = Smith & Stock & Zagon 2007',
    ],
    ['Jarred Younger (2013) led it.', 'Jarred Younger (2013) = Younger 2013'],
    ['Smith Jr. (2007) and King III (2008)', 'Smith Jr. (2007) = Smith 2007', 'King III (2008) = King 2008'],
  ],
  'capitals and short names': [
    ['(YOUNGER et al., 2013)', 'YOUNGER et al., 2013 = YOUNGER+ 2013'],
    ['SMITH and JONES (2007) agreed.', 'SMITH and JONES (2007) = SMITH & JONES 2007'],
    ['(Li & Zhang, 2013)', 'Li & Zhang, 2013 = Li & Zhang 2013'],
    ['Ng et al. (2012), Wu (2013)', 'Ng et al. (2012) = Ng+ 2012', 'Wu (2013) = Wu 2013'],
    ['He et al. (2015) and So et al. (2016)', 'He et al. (2015) = He+ 2015', 'So et al. (2016) = So+ 2016'],
    ['May et al. (2013) and March & Olsen (1989)', 'May et al. (2013) = May+ 2013', 'March & Olsen (1989) = March & Olsen 1989'],
  ],
  institutions: [
    ['(World Health Organization, 2020)', 'World Health Organization, 2020 = World Health Organization 2020'],
    ['(WHO, 2020)', 'WHO, 2020 = WHO 2020'],
    ['(World Health Organization [WHO], 2020)', 'World Health Organization [WHO], 2020 = World Health Organization 2020'],
    ['World Health Organization (WHO), 2020', 'World Health Organization (WHO), 2020 = World Health Organization 2020'],
    [
      'The National Institute for Health and Care Excellence (2021) advises.',
      'National Institute for Health and Care Excellence (2021) = National Institute for Health and Care Excellence 2021',
    ],
    ['(R Development Core Team, 2006)', 'R Development Core Team, 2006 = R Development Core Team 2006'],
    ['the American Psychiatric Association (2013)', 'American Psychiatric Association (2013) = American Psychiatric Association 2013'],
    ['as NICE (2021) says', 'NICE (2021) = NICE 2021'],
    ['(Crohn’s and Colitis Study Group, 2004)', 'Colitis Study Group, 2004 = Colitis Study Group 2004'],
  ],
  'no printed year': [
    ['(Smith, in press)', 'Smith, in press = Smith in press'],
    ['Younger et al. (in press) found more.', 'Younger et al. (in press) = Younger+ in press'],
    ['(Bihari, n.d.)', 'Bihari, n.d. = Bihari n.d.'],
    ['(Jones & Brown, forthcoming)', 'Jones & Brown, forthcoming = Jones & Brown forthcoming'],
    ['(Patel et al., submitted)', 'Patel et al., submitted = Patel+ submitted'],
  ],
  'names alone': [
    ['Younger and colleagues found less pain.', 'Younger and colleagues = Younger+ -'],
    ['Younger et al. found less pain.', 'Younger et al. = Younger+ -'],
    ['This led Bihari and his colleagues to a new view.', 'Bihari and his colleagues = Bihari+ -'],
    ['The group of Smith et al. was first [12].', 'Smith et al. = Smith+ -'],
    ['as van Dijk and co-workers noted', 'van Dijk and co-workers = van Dijk+ -'],
  ],
  'tables and fragments': [
    ['Smith 2007', 'Smith 2007 = Smith 2007'],
    ['Cree et al. 2010', 'Cree et al. 2010 = Cree+ 2010'],
    ['Raknes, 2017', 'Raknes, 2017 = Raknes 2017'],
    ['Due-Bruun et al., 2021b', 'Due-Bruun et al., 2021b = Due-Bruun+ 2021b'],
    ['Gironi (2008)', 'Gironi (2008) = Gironi 2008'],
  ],
  'what stands before is left out': [
    ['In Norway, Raknes and Småbrekke (2017) counted.', 'Raknes and Småbrekke (2017) = Raknes & Småbrekke 2017'],
    ['Similarly, Smith et al. (2007) found none.', 'Smith et al. (2007) = Smith+ 2007'],
    ['Interestingly Younger (2009) did not.', 'Younger (2009) = Younger 2009'],
    ['(FIQ, Burckhardt et al., 1991)', 'Burckhardt et al., 1991 = Burckhardt+ 1991'],
    ['Dr. Younger (2013) and Professor Smith (2011)', 'Younger (2013) = Younger 2013', 'Smith (2011) = Smith 2011'],
    ['In fibromyalgia, Metyas et al. (2018) saw it.', 'Metyas et al. (2018) = Metyas+ 2018'],
    ['(LDN; Younger & Mackey, 2009)', 'Younger & Mackey, 2009 = Younger & Mackey 2009'],
  ],
};

/** Words with a year that cite nothing. */
const NEGATIVES: readonly string[] = [
  'In May (2013) the trial began.',
  'In 2013, Norway and Sweden reported fewer cases.',
  'In 2015, Pain and Sleep published a supplement.',
  'In 2009, Pfizer reported a loss.',
  'It was approved in 1984.',
  'It was first used (approved in 1984) for addiction.',
  'See Table (2013) and Figure 2 (2014).',
  'Study 1 (2010) and Study 2 (2011) differ.',
  'Since (2010) nothing changed.',
  'The search covered January 2010 to March 2018.',
  'The cohort (2010–2012) was small.',
  'Low-dose Naltrexone (2013) is discussed.',
  'Fibromyalgia (2010) criteria were used.',
  'Between 1999 and 2004 sales rose.',
  'London (2012) and Tokyo (2020) were hosts.',
  'The Journal (2013) published it.',
  'We enrolled 2013 patients in 2014.',
  'Doses of 1500 and 2000 mg were given.',
  'In 2013, a randomised trial was published.',
  'The pilot study (2009) came before the trial (2013).',
  "Crohn's disease study (2007) and Parkinson's trial (2008)",
  'Opioid use (1880 cases) and Cannabis (2010 cases) rose.',
  'The 2013 trial of 31 women was small.',
  'Windows 2007 and Office 2010 were used.',
  'The study was published in Ophthalmology in 2017.',
  'Therapy (2010) began in spring 2011.',
  'Patients with Crohn’s disease (2007) improved.',
  'Version 2013 of SPSS (IBM, Chicago, IL, 2013) was used.',
  'On Monday, 2013 samples were stored.',
  'However (2007), this is doubtful.',
  'The USA (2014) and the UK (2015) differ.',
  'Phase II (2016) and Phase III (2018) trials',
  'Archived from the original on 5 October 2021.',
  'Results (2018) and Discussion (2019)',
  'Hepatitis C (2011) and Vitamin D (2012) were new.',
  'about 2010 participants in 2011',
  'Norway, 2013, saw a rise.',
  'Autumn 2013 was warm; Spring 2014 was not.',
  'Each of the colleagues wrote in 2011.',
  'The report of 2010 and others followed.',
  'MS (2014) and CD (2013) were studied.',
];

describe('findAuthorYear', () => {
  for (const [form, rows] of Object.entries(FORMS)) {
    describe(form, () => {
      for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(mentionsOf(text), expected));
    });
  }
  describe('what is no citation', () => {
    for (const text of NEGATIVES) it(text, () => assert.deepEqual(mentionsOf(text), []));
  });
  it('says where a year stands that is apart, and whether it may be that of the work', () => {
    const read = (text: string): readonly unknown[] =>
      findAuthorYear(contentOf(text)).map(({ yearRange, isYearLoose }) => [
        yearRange && text.slice(yearRange.start, yearRange.end),
        isYearLoose,
      ]);
    assert.deepEqual(read('In 2013, Younger and colleagues reported less pain.'), [['2013', false]]);
    assert.deepEqual(read('In 2013, Younger and colleagues enrolled 31 women.'), [['2013', true]]);
    assert.deepEqual(read('Younger et al. first described it in 2013.'), [['2013', false]]);
    assert.deepEqual(read('Younger et al. (2013) described it.'), [[undefined, undefined]]);
  });
  it('tells names that belong to the sentence from those in brackets', () => {
    const [narrative, inBrackets] = findAuthorYear(contentOf('Smith et al. (2007) agree with the others (Cree et al., 2010).'));
    assert.equal(narrative?.isNarrative, true);
    assert.equal(inBrackets?.isNarrative, false);
  });
});
