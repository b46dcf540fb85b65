/** Starts one pattern's servers and services as processes and keeps hold of them. */
package io.twobanks.workbench.launch;
