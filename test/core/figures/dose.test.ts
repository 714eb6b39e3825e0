import { type Expected, expectFigure, expectNone } from './readAll.js';

const dose = (value: number | readonly [number, number], unit: string, more: Expected = {}): Expected => ({
  kind: 'dose',
  unit,
  printed: typeof value === 'number' ? [value] : value,
  ...more,
});

describe('doses', () => {
  const table: readonly (readonly [string, Expected])[] = [
    ['They took ⟦4.5 mg/day⟧ of naltrexone.', dose(4.5, 'mg/d', { frequency: 'once daily', value: [4.45, 4.55] })],
    ['LDN ⟦4.5 mg⟧ daily was well tolerated.', dose(4.5, 'mg/d', { of: 'low-dose naltrexone', frequency: 'once daily' })],
    ['⟦4.5 mg⟧ nightly', dose(4.5, 'mg/d', { frequency: 'once nightly' })],
    ['⟦4.5 mg⟧ of naltrexone at bedtime', dose(4.5, 'mg/d', { frequency: 'once nightly', of: 'naltrexone' })],
    ['a daily dosage of ⟦4.5 mg⟧', dose(4.5, 'mg/d', { frequency: 'once daily' })],
    ['a nightly dose of ⟦3 mg⟧', dose(3, 'mg/d', { frequency: 'once nightly' })],
    ['naltrexone ⟦50mg⟧ tablets', dose(50, 'mg', { of: 'naltrexone', frequency: null })],
    ['doses of ⟦50 to 100 mg/day⟧', dose([50, 100], 'mg/d', { value: [50, 100] })],
    ['a dose of ⟦1.5-4.5 mg⟧ daily', dose([1.5, 4.5], 'mg/d')],
    ['doses ranging from ⟦1.5 mg to 3 mg⟧', dose([1.5, 3], 'mg')],
    ['between ⟦1 and 5 mg⟧ each', dose([1, 5], 'mg')],
    ['⟦3.0–4.5 mg⟧ was given', dose([3, 4.5], 'mg')],
    ['from ⟦1.5 mg⟧ rising to 4.5 mg', dose(1.5, 'mg')],
    ['from 1.5 mg rising to ⟦4.5 mg⟧', dose(4.5, 'mg')],
    ['⟦1 mg⟧ b.i.d.', dose(1, 'mg', { frequency: 'twice daily' })],
    ['⟦200 mg⟧ three times daily', dose(200, 'mg', { frequency: 'three times daily' })],
    ['⟦3 mg⟧ every other day', dose(3, 'mg', { frequency: 'every other day' })],
    ['a single dose of ⟦50 mg⟧', dose(50, 'mg', { frequency: 'single dose' })],
    ['mice got ⟦0.1 mg/kg⟧ of naltrexone', dose(0.1, 'mg/kg')],
    ['⟦0.5-2 mg/kg/day⟧ was used', dose([0.5, 2], 'mg/kg/d')],
    ['⟦10 mg per kg⟧ was used', dose(10, 'mg/kg')],
    ['⟦500 µg⟧ at night', dose(500, 'ug/d', { frequency: 'once nightly' })],
    ['⟦100 mcg⟧ daily', dose(100, 'ug/d')],
    ['less than ⟦1 μg per day⟧', dose(1, 'ug/d', { qualifier: 'under' })],
    ['⟦50 micrograms⟧ a day', dose(50, 'ug/d')],
    ['vitamin D ⟦2,000 IU⟧ daily', dose(2000, 'U/d')],
    ['a dose of ⟦2 g⟧ was given orally', dose(2, 'g')],
    ['supplements of ⟦1 gram⟧ daily', dose(1, 'g/d')],
    ['about ⟦3 mg⟧', dose(3, 'mg', { qualifier: 'about' })],
    ['a lower dose than usual (~⟦3 mg⟧)', dose(3, 'mg', { qualifier: 'about' })],
    ['up to ⟦6 mg⟧ daily', dose(6, 'mg/d', { qualifier: 'upTo' })],
    ['a ⟦4.5-mg⟧ dose', dose(4.5, 'mg')],
    ['⟦25 mg⟧ of amitriptyline', dose(25, 'mg', { of: 'amitriptyline' })],
    ['⟦4.50 mg⟧', dose(4.5, 'mg', { decimals: 2 })],
    ['⟦two milligrams⟧ of naltrexone', dose(2, 'mg', { decimals: -1 })],
    ['⟦3 milligrams per day⟧', dose(3, 'mg/d')],
    ['⟦75 mg/m2⟧ was infused', dose(75, 'mg/m2')],
    ['⟦40 mg/week⟧', dose(40, 'mg/wk')],
    ['⟦4.5 mg⟧ (LDN) nightly', dose(4.5, 'mg/d')],
    ['⟦4,5 mg⟧ am Abend', dose(4.5, 'mg')],
    ['⟦4.5 mg⟧ once a day', dose(4.5, 'mg/d')],
  ];
  for (const [marked, expected] of table) it(marked, () => expectFigure(marked, expected));

  describe('are not seen in', () => {
    const silent: readonly string[] = [
      'glucose was 100 mg/dL',
      'levels above 5 ng/mL',
      'creatinine of 1.2 mg per dL',
      'a CRP of 12 mg/L',
      'less than 4/5 mg/day',
      'it costs $35 a month',
      'an 80 kg man',
      '5 g of tissue was frozen',
      'at 5 g force',
      'vitamin B12 and 5-HT',
      'G4.5 mgr',
      'n = 45',
    ];
    for (const text of silent) it(text, () => expectNone('dose', text));
  });
});
