/**
 * Given names that stand before a family name in running text ("Jarred Younger"). Compiled by hand from the commonest given names of Europe
 * and North America; those that are as common as family names (James, Thomas, Martin …) stand here too, for a family name follows them.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron adam adrian alan albert alex alexander alexandra alice alison amanda amy andrea andreas andrew angela anita ann anna anne annette anthony
  antonio arthur barbara benjamin bernard betty brian bruce bryan carl carla carlos carol caroline catherine charles charlotte chris christian
  christina christine christopher claire claudia craig cynthia daniel david deborah dennis diana diane donald donna dorothy douglas edward eleanor
  elena elisabeth elizabeth ellen emily emma eric erik eva evelyn fernando florian frances francesco francis frank frederick gary geoffrey george
  gerald giovanni giuseppe gordon grace graham greg gregory guido hannah hans harold harry heather heidi helen helena henry howard hugh ian ingrid
  irene isabel ivan jack jacob james jan jane janet jarred jason jean jeffrey jennifer jeremy jessica jill joan joanna john jonathan jose joseph joshua
  juan judith julia julian julie karen karin karl kate katherine kathleen keith kenneth kevin kim kristin larry laura lauren lawrence lee leonard
  linda lisa louis louise lucia lucy luis luke magnus marc marco marcus margaret maria marie mario marion mark martha martin mary matthew maureen
  maurice megan melissa michael michel michelle miguel mohammad mohammed monica nancy natalie nathan neil nicholas nicola nicole nigel nina olivia
  oliver oscar pamela patricia patrick paul paula pedro peter petra philip philippe rachel ralph raymond rebecca renate richard robert roberto robin
  roger ronald rosa ruth ryan sabine samuel sandra sara sarah scott sean sharon simon sofia sophie stefan stephanie stephen steve steven stuart susan
  susanne suzanne sylvia teresa theodore theresa thomas timothy tina tobias tom tony ulrich ursula valerie vanessa veronica victor victoria vincent
  uwe jürgen klaus dieter heinz jörg bernd rainer torsten thorsten lars sven nils björn olaf gunnar jens kjell pierre jacques andré françois philippe
  giulia luca paolo matteo chiara elisa javier carmen pablo juan sergio joão ana wei ming hiroshi takeshi kenji yuki akira raj priya sanjay anil ravi
  virginia walter wayne wendy werner william wolfgang yvonne`
    .trim()
    .split(/\s+/),
);
