/** What a saga leaves to a person. */
package io.twobanks.compensation.desk;
