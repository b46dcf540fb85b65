/** One structured line per step, written so that it survives the crash that it tells of. */
package io.twobanks.common.timeline;
