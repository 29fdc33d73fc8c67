import { registryFr9 } from "../generated/registry-fr9.js";
import { expandRegistry } from "./compact-registry.js";
import { createRegistry, type Registry } from "./create-registry.js";

/**
 * The French members of the European Parliament's 9th term (2 July 2019 – 15 July 2024), with their dated national
 * parties and groups, from `corpora/registry-fr9` (ODbL 1.0). Each call makes a new registry: keep it.
 *
 * @example
 * const registry = frenchTerm9();
 * registry.members.length; // 90
 */
export function frenchTerm9(): Registry {
  return createRegistry(expandRegistry(registryFr9));
}
