/** What can be set about a pattern, and what is wrong with what somebody has set. */
package io.twobanks.common.setting;
