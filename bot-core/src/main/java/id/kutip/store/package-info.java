/**
 * The database: one SQLite file, or PostgreSQL for several nodes, behind the same SQL. Knows no
 * other room.
 */
@NullMarked
package id.kutip.store;

import org.jspecify.annotations.NullMarked;
