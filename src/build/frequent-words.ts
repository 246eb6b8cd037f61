const lists: Record<string, string> = {
  en: "the of and to in that is for it with on was are this be have from by which they not",
  de: "der die und das ist nicht mit den ein eine auf fur von dem sich auch wird sind oder als neue neues neuer neuen bei zum zur gegen uber nach vor wie hat haben kann",
  fr: "le la les et des est une dans pour que qui sur pas plus avec sont cette aux du par de la en un",
  es: "el los las una que con por para como pero mas sus fue esta este ha son sobre entre al la de del se en",
  it: "il che di per una sono della con non del dei alla nel piu anche gli come questo essere le la e in un si",
  pt: "que nao uma para com os as dos mais foi pelo pela sao seu sua tambem ao das mas em de da do e o",
  nl: "het een van en dat niet zijn voor met aan ook maar wordt bij naar worden deze door om in te die",
  sv: "och att det som en for inte den med ett av ar till har kan eller fran om men var i pa de",
  da: "og at det som en ikke den med et af er til har kan eller fra om men for blev i pa de",
  no: "og at det som en ikke den med et av er til har kan eller fra om men for ble i pa de",
  fi: "ja on ei se etta han mutta kun niin ovat myos joka tama kuin oli ole sen voi",
  pl: "i w nie na sie ze jest to do jak ale przez dla oraz ktore ktory tym jego byc sa",
  cs: "a v se na je ze to pro jako by ale za jsou ktere byl podle nebo jeho take pri",
  tr: "ve bir bu icin da de ile olarak daha cok gibi olan ancak kadar sonra gore ya en",
  id: "yang dan di untuk dengan ini dari pada itu tidak adalah dalam akan oleh juga atau ke",
  vi: "va cua la co cac mot cho trong duoc khong nguoi nhung nay da voi ve se tai",
  ro: "si de la in cu nu este pentru care din sunt mai ca au fost prin dintre acest sau",
  ru: "и в на не что с по как это для от из за он его к но также при",
  uk: "і в на не що з по як це для від та його до але також при є",
  ar: "في من على أن إلى التي هذا هذه عن مع الذي كما بعد بين ما لا",
  ja: "の は を に が と で も た し て る",
  zh: "的 了 是 在 和 与 对 为 将 这 不 也 该 对",
  hu: "a az es hogy nem is egy van volt meg de ezt csak mint vagy lesz ennek azt el",
};

/** Words that are frequent in one language and rare in the others, by ISO 639-1; folded, so without accents. */
export const frequentWords: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(lists).map(([language, words]) => [language, words.split(" ")]),
);
