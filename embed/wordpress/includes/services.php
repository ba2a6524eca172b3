<?php
/**
 * The host's own services: typed in the settings, handed to the check as a small JSON file at an address of this site.
 *
 * @package Heedful
 */

namespace Heedful;

defined( 'ABSPATH' ) || exit;

/** How many services fit. More would bury the ones that matter. */
const MOST_SERVICES = 10;

/**
 * What is told of a service.
 *
 * @return array<string, string> Labels, by the names in the file.
 */
function service_fields(): array {
	return array(
		'name'  => __( 'Name', 'heedful' ),
		'phone' => __( 'Phone', 'heedful' ),
		'hours' => __( 'Hours', 'heedful' ),
		'area'  => __( 'Area', 'heedful' ),
		'for'   => __( 'For whom', 'heedful' ),
	);
}

/**
 * Services as they may be stored: those with a name and a number that can be dialled.
 *
 * @param mixed $rows What was typed.
 * @return array<int, array<string, string>>
 */
function clean_services( $rows ): array {
	$services = array();
	foreach ( is_array( $rows ) ? $rows : array() as $row ) {
		$service = array();
		foreach ( array_keys( service_fields() ) as $name ) {
			$text = is_array( $row ) && is_string( $row[ $name ] ?? null ) ? $row[ $name ] : '';
			$text = mb_substr( sanitize_text_field( $text ), 0, 200 );
			// What is not told is left out, since the check takes no empty words.
			if ( '' !== $text ) {
				$service[ $name ] = $text;
			}
		}
		$is_number = preg_match( '/^\+?[0-9][0-9 ]{1,19}$/', $service['phone'] ?? '' );
		if ( isset( $service['name'] ) && $is_number && count( $services ) < MOST_SERVICES ) {
			$services[] = $service;
		}
	}
	return $services;
}

/** The address of the file, or an empty string when there are no services. */
function services_address(): string {
	return empty( chosen()['services'] ) ? '' : rest_url( 'heedful/v1/services' );
}

/** The file is public, as what is in it is: it is shown to every visitor. */
function serve_services(): void {
	register_rest_route(
		'heedful/v1',
		'/services',
		array(
			'methods'             => 'GET',
			'permission_callback' => '__return_true',
			'callback'            => static function () {
				return rest_ensure_response( array( 'services' => clean_services( chosen()['services'] ?? array() ) ) );
			},
		)
	);
}
add_action( 'rest_api_init', __NAMESPACE__ . '\serve_services' );
