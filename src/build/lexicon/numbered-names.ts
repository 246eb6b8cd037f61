import type { Generator } from "../knowledge/record.ts";

/** A spelling of a numbered document, and whether it says by itself whose number it is. */
export interface NumberedName {
  text: string;
  /** True where only its place tells it from others of the same number. */
  needsPlace: boolean;
}

/** How a place stands before the number of a bill. */
export interface PlaceNames {
  /** `California`: before every form. */
  long: string[];
  /** `Cal.`, `CA`: before the abbreviated forms. */
  short: string[];
}

/** How each kind of bill is written; the key is the form used in knowledge/. */
const billForms: Record<string, string[]> = {
  SB: ["SB", "S.B.", "Senate Bill", "Senate Bill No."],
  HB: ["HB", "H.B.", "House Bill", "House Bill No."],
  AB: ["AB", "A.B.", "Assembly Bill", "Assembly Bill No."],
  "H.R.": ["H.R.", "HR", "H. R."],
  "S.": ["S.", "Senate Bill"],
  S: ["S", "S.", "Senate Bill"],
  A: ["A", "A.", "Assembly Bill"],
  H: ["H", "H.", "House Bill"],
  HF: ["HF", "H.F.", "House File"],
  SF: ["SF", "S.F.", "Senate File"],
  LD: ["LD", "L.D."],
  LB: ["LB", "L.B.", "Legislative Bill"],
  SP: ["SP", "S.P."],
  HP: ["HP", "H.P."],
  PL: ["PL", "Projeto de Lei", "Bill"],
};

const orderForms = [
  "Executive Order",
  "Executive Order No.",
  "Executive Order (EO)",
  "Executive Order (E.O.)",
  "EO",
  "E.O.",
  "Exec. Order",
  "Exec. Order No.",
];

const regulationForms = [
  "Regulation (EU)",
  "Regulation (EU) No",
  "Regulation",
  "EU Regulation",
  "Reg.",
  "Reg. (EU)",
  "Verordnung (EU)",
  "règlement (UE)",
  "Reglamento (UE)",
  "regolamento (UE)",
  "Regulamento (UE)",
  "Verordening (EU)",
  "rozporządzenie (UE)",
  "förordning (EU)",
];

const directiveForms = [
  "Directive (EU)",
  "Directive",
  "EU Directive",
  "Richtlinie (EU)",
  "directive (UE)",
  "Directiva (UE)",
  "direttiva (UE)",
  "Richtlijn (EU)",
  "dyrektywa (UE)",
];

/** `1047` and `1,047`. */
function spellNumber(number: string): string[] {
  if (!/^\d{4,6}$/.test(number)) return [number];
  return [number, `${number.slice(0, -3)},${number.slice(-3)}`];
}

const always = (text: string): NumberedName => ({ text, needsPlace: false });

function spell(forms: string[], number: string): string[] {
  return forms.flatMap((form) => spellNumber(number).map((digits) => `${form} ${digits}`));
}

/**
 * @param bill as in knowledge/: `SB 1047`, `H.R. 8152`, `A6453-B`
 * @throws Error where the chamber is not in the table above
 */
function spellBill(bill: string, { long, short }: PlaceNames): NumberedName[] {
  const [, chamber = "", number = ""] = /^([A-Z][A-Z.]*?)\s*(\d[\w-]*)$/i.exec(bill) ?? [];
  const forms = billForms[chamber] ?? (chamber === "" ? undefined : [chamber]);
  if (forms === undefined) throw new Error(`"${bill}" is not a bill number such as SB 1047`);
  const spellings = spell(forms, number);
  return [
    ...spellings.map((text) => ({ text, needsPlace: true })),
    ...long.flatMap((place) => spellings.map((text) => always(`${place} ${text}`))),
    ...short.flatMap((place) =>
      forms.slice(0, 2).map((form) => always(`${place} ${form} ${number}`)),
    ),
  ];
}

function spellStandard(standard: string): NumberedName[] {
  const short = standard.replace("ISO/IEC", "ISO");
  return [...new Set([standard, short])].map(always);
}

/**
 * Every usual spelling of a numbered bill, order, regulation or standard.
 * @param places names of its jurisdiction
 * @throws Error where the number has not the form that its generator needs
 */
export function spellNumbered(
  generator: Generator,
  number: string,
  places: PlaceNames,
): NumberedName[] {
  switch (generator) {
    case "bill":
      return spellBill(number, places);
    case "order":
      return spell(orderForms, number).map(always);
    case "regulation":
      return spell(regulationForms, number).map(always);
    case "directive":
      return spell(directiveForms, number).map(always);
    case "standard":
      return spellStandard(number);
  }
}
