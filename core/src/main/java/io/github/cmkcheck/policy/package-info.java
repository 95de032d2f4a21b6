/** What an organisation does with verdicts: severities, scope, exemptions, baseline. */
@NullMarked
package io.github.cmkcheck.policy;

import org.jspecify.annotations.NullMarked;
