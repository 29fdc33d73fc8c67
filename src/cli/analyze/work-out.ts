import type { MemberProfile } from "../../summary/profile-member.js";
import type { SensitivityRow } from "../../summary/summarize-sensitivity.js";
import type { Flags } from "../command.js";
import { findProfile } from "./find-profile.js";
import { measureSensitivity } from "./measure-sensitivity.js";

/** What is worked out only where it is asked for. */
export interface Asked {
  readonly sensitivity?: readonly SensitivityRow[];
  readonly profile?: MemberProfile;
}

/** Works out what the flags `--sensitivity` and `--member` ask for. */
export function workOut(records: Parameters<typeof measureSensitivity>[0], flags: Flags): Asked {
  const member = flags.text("member");
  const by = flags.text("by") === "group" ? "group" : "party";
  return {
    ...(flags.isOn("sensitivity") ? { sensitivity: measureSensitivity(records, by) } : {}),
    ...(member === undefined ? {} : { profile: findProfile(records, member) }),
  };
}
