/** What makes a JVM start faster: its class path packed, and the classes that it loads archived. */
package io.twobanks.infra.jvm;
