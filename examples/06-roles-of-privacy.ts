// The roles of privacy: the same word serves as an objection, a safeguard, an obstacle. Which role where it is named?
// The roles are read by a machine; how often it is right stands in models/frames-fr/card.md.
//
//     npx tsx examples/06-roles-of-privacy.ts
import { summarizeGroups } from "../src/index.js";
import { plotRoles } from "../src/report/index.js";
import { percent, readCodes, saveChart } from "./lib/shipped.js";

const codes = readCodes();
const roleOf = (row: (typeof codes)[number]) =>
  row.frames.find(({ id }) => id === "privacy")?.role ?? null;
const naming = codes.filter((row) => roleOf(row) !== null && roleOf(row) !== "absent");

const groups = summarizeGroups(naming, { by: "group" })
  .filter(({ name, textCount }) => name !== null && textCount > 0)
  .map((group) => ({ ...group, frames: group.frames.filter(({ id }) => id === "privacy") }));

console.log(
  `${naming.length} of ${codes.length} texts give privacy a role (${percent(naming.length / codes.length)}).`,
);
for (const { name, textCount, frames } of groups) {
  const roles = Object.entries(frames[0]?.roles ?? {})
    .filter(([, { count }]) => count > 0)
    .toSorted(([, a], [, b]) => b.count - a.count)
    .map(([role, { count, share }]) => `${role} ${count} (${percent(share)})`);
  console.log(`${name}, ${textCount} texts: ${roles.join(", ")}`);
}

/** Does the role go with the vote? */
for (const role of ["threatened", "safeguarded"]) {
  const stated = naming.filter((row) => roleOf(row) === role && row.stance.declared);
  const against = stated.filter((row) => row.stance.label === "contre").length;
  console.log(
    `privacy ${role}: ${against} of ${stated.length} stated positions are against (${percent(stated.length === 0 ? null : against / stated.length)})`,
  );
}
saveChart(
  "06-roles-of-privacy",
  plotRoles(groups, { lang: "en", title: "Roles of privacy, where it has one" }),
);
