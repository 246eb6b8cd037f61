import { stem } from "./stem.ts";

/**
 * Words that reports on AI, laws and companies use for one thing, one group a line; a word stands
 * for all its forms, and a country for its people and its capital. From general knowledge of the
 * field: a word that is only right in one article of the corpus does not belong here.
 */
const groups = `
  ban prohibit block outlaw forbid
  delay postpone defer deferral
  revoke rescind repeal overturn withdraw
  preempt override supersede
  sue lawsuit litigation complaint
  fine penalty
  investigate investigation probe inquiry
  enact adopt pass approve
  law legislation statute act bill
  ruling judgment verdict decision
  hearing testimony testify
  guidance guideline
  treaty convention
  agreement deal pact accord
  pledge commitment promise
  restrict restriction curb limit
  refuse decline reject rebuff
  oppose opposition opponent
  plan strategy roadmap
  label watermark mark provenance
  disclosure transparency
  child kid minor teen teenager youth
  election electoral voter campaign
  deepfake synthetic
  pornography explicit intimate nude nonconsensual
  hiring recruitment employment employer job
  worker labour labor workforce employee
  bias discrimination discriminatory
  privacy gdpr
  copyright infringement
  author writer novelist
  music song lyric
  electricity power energy grid
  chip semiconductor gpu
  military defence defense army
  bioweapon biological biosecurity cbrn pathogen bioterrorism
  cyber cybersecurity hacker
  facial biometric
  therapy therapist mental
  medical health clinical
  school education student
  acquire acquisition buy takeover merger
  fund funding invest investment
  fire oust dismiss
  resign quit leave depart
  rename rebrand
  launch release unveil introduce
  evaluation assessment test benchmark
  risk danger threat hazard
  catastrophe catastrophic extinction existential
  sycophancy sycophantic flattery
  blackmail extortion
  fake deceive deception scheme
  hack cheat exploit game
  restructure conversion recapitalization
  nonprofit charity foundation
  shutdown switch
  autonomous driverless
  insurance insurer
  spending expenditure donation
  lobby lobbyist
  algorithm algorithmic automated
  signatory sign
  chatbot bot assistant
  user consumer
  train training
  spend budget
  poll survey
  censorship censor
  surveillance spy monitor
  cancel scrap drop
  warn warning caution
  study research paper
  speech address remarks
  police enforcement
  robot robotics humanoid
  drone uav
  voice clone impersonate impersonation
  scam fraud
  suicide selfharm
  eu europe european brussels
  uk britain british
  un nations
  america american
  china chinese beijing prc
  japan japanese tokyo
  korea korean seoul
  india indian delhi
  france french paris
  germany german
  italy italian garante
  spain spanish
  ireland irish dublin
  netherlands dutch
  poland polish
  switzerland swiss
  norway norwegian
  denmark danish
  sweden swedish
  canada canadian ottawa
  brazil brazilian
  mexico mexican
  australia australian canberra
  taiwan taiwanese taipei
  russia russian
  africa african
  vatican papal pope
  center centre
  license licence
  program programme
  behavior behaviour
`;

let synonyms: ReadonlyMap<string, readonly string[]> | undefined;

/** By stem, the other words of the groups that a word is in. */
function indexGroups(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const group of groups.trim().split("\n")) {
    const words = group.trim().split(" ");
    for (const word of words) {
      const stemmed = stem(word);
      const others = words.filter((other) => stem(other) !== stemmed);
      index.set(stemmed, [...(index.get(stemmed) ?? []), ...others]);
    }
  }
  return index;
}

/** Other words for a folded word, its own forms not among them; none for most words. */
export function synonymsOf(word: string): readonly string[] {
  synonyms ??= indexGroups();
  return synonyms.get(stem(word)) ?? [];
}
