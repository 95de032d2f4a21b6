package io.github.cmkcheck.plan.hcl;

import io.github.cmkcheck.address.ModuleAddress;
import io.github.cmkcheck.hcl.Directive;

/**
 * A directive to cmkcheck in a comment, in one module of a plan. A folder that is called several
 * times counts as several modules.
 *
 * @param module the module whose file it is in, without instance keys
 * @param local whether people can edit that file in place; false if it was downloaded
 * @param directive the comment
 */
public record ModuleDirective(ModuleAddress module, boolean local, Directive directive) {}
