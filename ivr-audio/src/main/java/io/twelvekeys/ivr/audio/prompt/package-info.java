/**
 * Prompts before a call needs them: {@link io.twelvekeys.ivr.audio.prompt.PromptInspector} says
 * whether one will sound right on a telephone, {@link io.twelvekeys.ivr.audio.prompt.PromptLibrary}
 * keeps a customer's files, checked and converted.
 */
@NullMarked
package io.twelvekeys.ivr.audio.prompt;

import org.jspecify.annotations.NullMarked;
