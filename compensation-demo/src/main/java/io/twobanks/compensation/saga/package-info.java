/** What a saga is and how far it has come: its steps, its durable log, and which way it goes. */
package io.twobanks.compensation.saga;
