package io.github.cmkcheck.plan.hcl;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.hcl.Directive;

/**
 * What a comment says to cmkcheck, in one module of a plan. A folder that is called several times
 * is several modules.
 *
 * @param module the module whose file it stands in, without instance keys
 * @param local whether people can edit that file where it lies; false if it was downloaded
 * @param directive the comment
 */
public record ModuleDirective(ModuleAddress module, boolean local, Directive directive) {}
