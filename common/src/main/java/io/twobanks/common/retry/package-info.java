/** Work that is tried again later and later, by rows in the database, until it is somebody else's turn. */
package io.twobanks.common.retry;
