import { PourcontreError } from "../../errors.js";
import type { ExplanationRecord } from "../../record.js";
import { findMember } from "../../registry/find-member.js";
import { frenchTerm9 } from "../../registry/french-term9.js";
import { nameWords } from "../../registry/name-key.js";
import { measurePartyLine } from "../../reuse/measure-party-line.js";
import { type MemberProfile, profileMember } from "../../summary/profile-member.js";
import { indexRecords } from "./index-records.js";

const sameName = (a: string, b: string): boolean =>
  nameWords(a).toSorted().join(" ") === nameWords(b).toSorted().join(" ");

/** Share of each text's words that a party colleague also wrote, by id. */
function partyLineShares(records: readonly ExplanationRecord[]): Map<string, number | null> {
  const index = indexRecords(records);
  const texts = index === null ? [] : measurePartyLine(index).texts;
  return new Map(texts.map(({ id, insideShare }) => [id, insideShare]));
}

/** The id or the name by which the records know the member. */
function identify(records: readonly ExplanationRecord[], asked: string): number | string {
  if (/^\d+$/u.test(asked)) return Number(asked);
  const named = records.find(({ speaker }) => speaker !== undefined && sameName(speaker, asked));
  if (named?.mepId !== undefined) return named.mepId;
  if (named?.speaker !== undefined) return named.speaker;
  const found = findMember(frenchTerm9(), { name: asked });
  return found.type === "found" ? found.member.mepId : asked;
}

/**
 * The profile of one member over the texts read, by EP id or by name (accents, case and order do not matter).
 *
 * @throws PourcontreError INVALID_OPTION where no text is the member's
 */
export function findProfile(records: readonly ExplanationRecord[], asked: string): MemberProfile {
  const shares = partyLineShares(records);
  const marked = records.map((record) => ({
    ...record,
    partyLineShare: shares.get(record.id) ?? null,
  }));
  const profile = profileMember(marked, identify(records, asked));
  if (profile !== null) return profile;
  throw new PourcontreError("INVALID_OPTION", `--member ${asked}: none of the texts is theirs`);
}
