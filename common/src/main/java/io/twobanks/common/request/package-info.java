/** What comes from outside, read without guessing: from a client at the front door, or from the other bank. */
package io.twobanks.common.request;
