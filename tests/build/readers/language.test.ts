import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectLanguage, languageTag } from "../../../src/build/readers/language.ts";

describe("detectLanguage", () => {
  it.each([
    ["en", "The committee will decide in the autumn which of the two bills goes to the floor."],
    ["de", "Die Verordnung tritt in Kraft, aber das Amt ist noch nicht für alle Fälle bereit."],
    [
      "fr",
      "Les députés ont adopté la loi, mais le décret n'est pas encore publié par les services.",
    ],
    ["es", "La ley fue aprobada por el Senado y ahora pasa al presidente para que la firme."],
    ["it", "Il garante ha deciso che la società non può trattare i dati degli utenti nel paese."],
    ["pt", "O projeto de lei foi aprovado pelo Senado e agora vai para a Câmara dos Deputados."],
    ["nl", "De toezichthouder wil dat het bedrijf niet meer met de gegevens van gebruikers werkt."],
    ["ru", "Закон вступит в силу в следующем году, сообщил министр."],
    ["uk", "Закон набуде чинності наступного року, повідомила міністерка її відомства."],
    ["ja", "人工知能に関する法律が国会で成立した。"],
    ["zh", "人工智能法案昨天在议会获得通过。"],
    ["ko", "인공지능 기본법이 국회를 통과했다."],
    ["ar", "أقر البرلمان قانون الذكاء الاصطناعي أمس."],
  ])("tells %s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it("does not guess at a name or a number", () => {
    expect(detectLanguage("OpenAI")).toBeUndefined();
    expect(detectLanguage("2024 – 1689")).toBeUndefined();
    expect(detectLanguage("")).toBeUndefined();
  });

  it("is not led astray by a quoted foreign name", () => {
    const text =
      "The law is called 人工知能関連技術 in the original and was passed by the Diet in the spring of the year.";
    expect(detectLanguage(text)).toBe("en");
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        detectLanguage(text);
      }),
    );
  });
});

describe("languageTag", () => {
  it("takes the language of a tag, alone or first in a list", () => {
    expect(languageTag("en-US")).toBe("en");
    expect(languageTag(["FR"])).toBe("fr");
    expect(languageTag("english")).toBeUndefined();
    expect(languageTag(7)).toBeUndefined();
  });
});
