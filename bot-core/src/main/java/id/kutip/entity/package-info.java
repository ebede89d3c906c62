/**
 * People, organisations and places of an article, each with all its mentions. Knows only the text
 * room.
 */
@NullMarked
package id.kutip.entity;

import org.jspecify.annotations.NullMarked;
