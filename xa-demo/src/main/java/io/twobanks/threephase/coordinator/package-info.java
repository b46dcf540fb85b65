/** The coordinator: a process without accounts, which leads the others through the protocol and keeps a log of it in a file. */
package io.twobanks.threephase.coordinator;
