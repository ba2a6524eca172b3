<?php
/**
 * What can be chosen about the check: for the whole site in the settings, and for one place in the block or shortcode.
 *
 * @package Heedful
 */

namespace Heedful;

defined( 'ABSPATH' ) || exit;

/**
 * Every choice, by the attribute of <heedful-check> that it becomes. A choice that is empty is left to the check.
 *
 * @return array<string, array{label: string, help: string, kind: string, choices?: array<string, string>}>
 */
function fields(): array {
	return array(
		'audience' => array(
			'label'   => __( 'Who answers', 'heedful' ),
			'help'    => __( 'Choose this if your page is for one group only. Otherwise the check asks.', 'heedful' ),
			'kind'    => 'choice',
			'choices' => array(
				''      => __( 'The check asks', 'heedful' ),
				'self'  => __( 'The person it happens to', 'heedful' ),
				'other' => __( 'Someone close to them', 'heedful' ),
			),
		),
		'theme'    => array(
			'label'   => __( 'Light or dark', 'heedful' ),
			'help'    => __( 'The check looks at the colour of the text around it.', 'heedful' ),
			'kind'    => 'choice',
			'choices' => array(
				''      => __( 'As the page around it', 'heedful' ),
				'light' => __( 'Always light', 'heedful' ),
				'dark'  => __( 'Always dark', 'heedful' ),
			),
		),
		'accent'   => array(
			'label' => __( 'Accent colour', 'heedful' ),
			'help'  => __( 'The colour of buttons, as #0f4c5c. A colour that would be hard to read is not used.', 'heedful' ),
			'kind'  => 'colour',
		),
		'font'     => array(
			'label'   => __( 'Font', 'heedful' ),
			'help'    => __( 'Only fonts that visitors have already: none is loaded.', 'heedful' ),
			'kind'    => 'choice',
			'choices' => array(
				''          => __( 'As the visitor\'s device is set', 'heedful' ),
				'sans'      => 'Arial',
				'serif'     => 'Georgia, Times',
				'verdana'   => 'Verdana',
				'tahoma'    => 'Tahoma',
				'trebuchet' => 'Trebuchet',
				'georgia'   => 'Georgia',
				'times'     => 'Times',
			),
		),
		'language' => array(
			'label' => __( 'Language', 'heedful' ),
			'help'  => __( 'A language code, as en-GB. Leave it empty for the language of the check.', 'heedful' ),
			'kind'  => 'language',
		),
		'exit'     => array(
			'label' => __( 'Where the way out leads', 'heedful' ),
			'help'  => __( 'A harmless website that a visitor could plausibly be looking at. Leave it empty for a weather forecast.', 'heedful' ),
			'kind'  => 'address',
		),
	);
}

/**
 * What only those choose who may change the settings, and no author of a page: where people are led who leave in a hurry.
 */
const SETTINGS_ONLY = array( 'exit' );

/**
 * A value as it may be stored and printed, or an empty string when it is none of what the field takes.
 *
 * @param string $name  The name of a field.
 * @param mixed  $value What was typed, chosen or stored.
 */
function clean( string $name, $value ): string {
	$field = fields()[ $name ] ?? null;
	if ( null === $field || ! is_string( $value ) ) {
		return '';
	}
	$value = trim( $value );
	switch ( $field['kind'] ) {
		case 'choice':
			return array_key_exists( $value, $field['choices'] ) ? $value : '';
		case 'colour':
			return sanitize_hex_color( $value ) ?? '';
		case 'language':
			return preg_match( '/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/', $value ) ? $value : '';
		default:
			return esc_url_raw( $value, array( 'https' ) );
	}
}

/**
 * What was chosen for the whole site.
 *
 * @return array<string, mixed>
 */
function chosen(): array {
	$stored = get_option( OPTION, array() );
	return is_array( $stored ) ? $stored : array();
}
