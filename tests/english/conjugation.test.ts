import { describe, expect, test } from "vitest";
import { englishVerbClasses } from "../../src/languages/en/conjugation.js";

describe("forms of English verbs", () => {
  test.each([
    ["support", "support supports supporting supported"],
    ["endorse", "endorse endorses endorsing endorsed"],
    ["deny", "deny denies denying denied"],
    ["veto", "veto vetoes vetoing vetoed"],
    ["pass", "pass passes passing passed"],
    ["nod", "nod nods nodding nodded"],
    ["agree", "agree agrees agreeing agreed"],
    ["stay", "stay stays staying stayed"],
    ["withdraw", "withdraw withdraws withdrawing withdrew withdrawn"],
    ["put", "put puts putting"],
  ])("%s", (base, forms) => {
    expect(englishVerbClasses({ verbs: [base] })["verbs"]).toEqual(forms.split(" "));
  });

  test("over all classes, each form by what it is", () => {
    const classes = englishVerbClasses({ yes: ["back"], no: ["throw"] });
    expect(classes["form-third"]).toEqual(["backs", "throws"]);
    expect(classes["form-ing"]).toEqual(["backing", "throwing"]);
    expect(classes["form-past"]).toEqual(["backed", "threw", "thrown"]);
  });
});
