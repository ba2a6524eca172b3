<?php
/**
 * The check in a page: the block and the shortcode, both of which print the same element.
 *
 * It is printed by PHP and not stored in the page, so an editor without `unfiltered_html` can use it: WordPress takes
 * scripts and unknown elements out of what such people write.
 *
 * @package Heedful
 */

namespace Heedful;

defined( 'ABSPATH' ) || exit;

/** Where the check's script is. */
function script_address(): string {
	return plugins_url( 'site/embed/heedful.js', PLUGIN );
}

/** Registers the block, the shortcode and the script. Nothing is loaded on pages that do not show the check. */
function register(): void {
	load_plugin_textdomain( 'heedful', false, dirname( plugin_basename( PLUGIN ) ) . '/languages' );
	wp_register_script( 'heedful', script_address(), array(), VERSION, true );
	add_shortcode( 'heedful', __NAMESPACE__ . '\element' );
	register_block_type( dirname( PLUGIN ) . '/block', array( 'render_callback' => __NAMESPACE__ . '\block' ) );
	wp_set_script_translations( 'heedful-check-editor-script', 'heedful', dirname( PLUGIN ) . '/languages' );
}
add_action( 'init', __NAMESPACE__ . '\register' );

/**
 * The block, in the frame that its theme gives every block.
 *
 * @param mixed $choices Its attributes.
 */
function block( $choices ): string {
	return '<div ' . get_block_wrapper_attributes() . '>' . element( $choices ) . '</div>';
}

/**
 * The element, with help inside for as long as the check has not loaded, and for ever if it never does.
 *
 * @param mixed $choices What the block or the shortcode says; what it leaves open is taken from the settings.
 */
function element( $choices ): string {
	wp_enqueue_script( 'heedful' );
	$choices    = is_array( $choices ) ? $choices : array();
	// Plugins that make sites faster merge scripts into one of their own, which does not know where it came from.
	$attributes = sprintf( ' from="%s"', esc_url( script_address() ) );
	foreach ( array_keys( fields() ) as $name ) {
		$value = in_array( $name, SETTINGS_ONLY, true ) ? '' : clean( $name, $choices[ $name ] ?? '' );
		if ( '' === $value ) {
			$value = clean( $name, chosen()[ $name ] ?? '' );
		}
		if ( '' !== $value ) {
			$attributes .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	$services = services_address();
	if ( '' !== $services ) {
		$attributes .= sprintf( ' services="%s"', esc_url( $services ) );
	}
	return sprintf( '<heedful-check%s>%s</heedful-check>', $attributes, help() );
}

/** What the pack says of help, filled in when the plugin was bundled, with addresses of this site. */
function help(): string {
	$file = dirname( PLUGIN ) . '/help.html';
	// phpcs:ignore WordPress.WP.AlternativeFunctions -- a file of this plugin.
	$help = is_readable( $file ) ? (string) file_get_contents( $file ) : '';
	return str_replace( '{site}', esc_url( plugins_url( 'site/', PLUGIN ) ), wp_kses_post( $help ) );
}
