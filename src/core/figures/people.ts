import { anyOf } from '../expressions/anyOf.js';

/** Words for the people that a study counts, singular and plural. */
const PEOPLE_NOUNS: readonly string[] = [
  'patients?',
  'participants?',
  'subjects?',
  'volunteers?',
  'individuals?',
  'persons?',
  'people',
  'respondents?',
  'enrollees?',
  'enrolees?',
  'women',
  'woman',
  'men',
  'man',
  'females?',
  'males?',
  'girls?',
  'boys?',
  'children',
  'child',
  'adolescents?',
  'adults?',
  'infants?',
  'neonates?',
  'newborns?',
  'babies',
  'teenagers?',
  'youths?',
  'toddlers?',
  'students?',
  'veterans?',
  'smokers?',
  'users?',
  'workers?',
  'parturients?',
  'inpatients?',
  'outpatients?',
  'nurses?',
  'physicians?',
  'athletes?',
  'cases?',
  'controls?',
  'completers?',
  'responders?',
  'non-?responders?',
  'survivors?',
  'drinkers?',
  'sufferers?',
  'outpatients?',
  'inpatients?',
  'residents?',
  'caregivers?',
  'parents?',
  'mothers?',
  'fathers?',
  'twins?',
  'employees?',
  'undergraduates?',
  'graduates?',
  'observers?',
  'listeners?',
  'speakers?',
  'signers?',
  'amputees?',
  'diabetics',
  'members?',
  'recipients?',
  'donors?',
  'probands?',
  'siblings?',
  'relatives?',
  'pupils?',
  'soldiers?',
  'dropouts?',
  'drop-outs?',
  'withdrawals?',
  'attendees?',
  'players?',
  'readers?',
  'citizens?',
  'seniors?',
  'elders?',
  'humans?',
  'musicians?',
  'learners?',
  'bilinguals?',
  'monolinguals?',
  'HCs?',
  'designers?',
  'drivers?',
  'dancers?',
  'gamers?',
  'singers?',
  'runners?',
  'cyclists?',
  'swimmers?',
  'teachers?',
  'therapists?',
  'clinicians?',
  'dentists?',
  'pharmacists?',
  'firefighters?',
  'cadets?',
  'recruits?',
  'refugees?',
  'prisoners?',
  'inmates?',
  'gamblers?',
  'meditators?',
  'novices?',
  'carriers?',
  'non-?carriers?',
  'offenders?',
  'clients?',
];

/** One of them, as a piece of an expression. */
export const A_PERSON = anyOf(PEOPLE_NOUNS);

/** Who is counted by sex or age: beside a total these are its parts. */
export const PART_NOUNS = /^(?:women|woman|men|man|females?|males?|girls?|boys?)$/i;

/** Words that end the way from a number to its noun: what follows belongs to something else. */
export const NOUN_PHRASE_STOPS: ReadonlySet<string> = new Set(
  (
    'a an the of in on at to for by from with without within who whom whose which that than then as per via into over under after before during ' +
    'through about versus vs against between among is are was were be been being has have had having do does did will would may might can could ' +
    'shall should must not no nor but if when while where because since until it its they their them we our he she his her this these those there ' +
    'and or also both either however only just all each every some any many most several few more less fewer ' +
    'percent % mg mcg µg μg ug g kg ml mL mg/day year years yr yrs month months week weeks wk wks day days hour hours h hr hrs minute minutes min s sec seconds ' +
    'times time point points percentage fold mm cm m km ms hz studies study trials trial articles papers reviews ' +
    'completed received reported showed experienced achieved responded improved withdrew underwent participated included enrolled took used ' +
    'contained containing comprised comprising consisted two three four five six seven eight nine ten eleven twelve ' +
    'clinical-trials sites centers centres hospitals clinics countries universities items questions trials sessions visits'
  ).split(' '),
);

/** Behind a noun for people these show that something else is counted: "31 patient records", "two patient groups". */
export const NOT_PEOPLE_AFTER =
  /^(?:[-‑](?!\s)|['’]s?\s(?:charts?|records?|files?|reports?|samples?)|\s(?:groups?|arms?|records?|charts?|files?|reports?|visits?|outcomes?|populations?|cohorts?|samples?|organi[sz]ations?|stud(?:y|ies)|series|series'|years?|days?|interviews?|questionnaires?|scores?|types?|lines?|cells?|subgroups?|subtypes?|categories|care|safety|data|sets?|registr(?:y|ies)|advocates?|encounters?|profiles?|fibroblasts|conditions|trials?)\b)/i;
