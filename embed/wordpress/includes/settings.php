<?php
/**
 * The settings page: what every check on this site looks like, and the site's own services.
 *
 * @package Heedful
 */

namespace Heedful;

defined( 'ABSPATH' ) || exit;

/** Who may change the settings. */
const MAY_CHANGE = 'manage_options';

/** The name of the page in its address. */
const PAGE = 'heedful';

/** Rows that are always free for more services. */
const FREE_ROWS = 2;

function add_page(): void {
	add_options_page( 'Heedful', 'Heedful', MAY_CHANGE, PAGE, __NAMESPACE__ . '\show_page' );
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );

/** WordPress checks the nonce and the capability of a page that is registered so. */
function register_settings(): void {
	register_setting(
		OPTION,
		OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => __NAMESPACE__ . '\clean_settings',
			'default'           => array(),
		)
	);
	add_settings_section( 'look', __( 'Every check on this site', 'heedful' ), '__return_empty_string', PAGE );
	foreach ( fields() as $name => $field ) {
		add_settings_field(
			$name,
			$field['label'],
			__NAMESPACE__ . '\show_field',
			PAGE,
			'look',
			array(
				'name'      => $name,
				'label_for' => 'heedful-' . $name,
			)
		);
	}
	add_settings_section( 'services', __( 'Your own services', 'heedful' ), __NAMESPACE__ . '\show_services', PAGE );
}
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );

/**
 * What is stored of what was typed. What was not right is named, and nothing else is lost by it.
 *
 * @param mixed $typed All fields of the page.
 * @return array<string, mixed>
 */
function clean_settings( $typed ): array {
	$typed  = is_array( $typed ) ? $typed : array();
	$stored = array();
	foreach ( fields() as $name => $field ) {
		$value = $typed[ $name ] ?? '';
		$clean = clean( $name, $value );
		if ( '' !== $clean ) {
			$stored[ $name ] = $clean;
		} elseif ( is_string( $value ) && '' !== trim( $value ) ) {
			/* translators: %s: the name of a field. */
			refuse( $name, sprintf( __( '%s was left out: it is not in the form that is asked for below.', 'heedful' ), $field['label'] ) );
		}
	}
	$rows     = array_filter( (array) ( $typed['services'] ?? array() ), __NAMESPACE__ . '\is_filled' );
	$services = clean_services( $rows );
	if ( count( $services ) < count( $rows ) ) {
		refuse( 'services', __( 'A service was left out. Each needs a name and a phone number of digits and spaces.', 'heedful' ) );
	}
	if ( $services ) {
		$stored['services'] = $services;
	}
	return $stored;
}

/** @param mixed $row A row of the table of services. */
function is_filled( $row ): bool {
	return is_array( $row ) && '' !== trim( implode( '', array_filter( $row, 'is_string' ) ) );
}

/** WordPress cleans twice when it stores an option for the first time: nobody needs to be told twice. */
function refuse( string $code, string $message ): void {
	if ( ! in_array( $code, wp_list_pluck( get_settings_errors( OPTION ), 'code' ), true ) ) {
		add_settings_error( OPTION, $code, $message );
	}
}

/** @param array{name: string} $args Which field. */
function show_field( array $args ): void {
	$name  = $args['name'];
	$field = fields()[ $name ];
	$value = clean( $name, chosen()[ $name ] ?? '' );
	if ( 'choice' === $field['kind'] ) {
		printf( '<select id="heedful-%1$s" name="heedful[%1$s]" aria-describedby="heedful-%1$s-help">', esc_attr( $name ) );
		foreach ( $field['choices'] as $choice => $label ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $choice ), selected( $value, (string) $choice, false ), esc_html( $label ) );
		}
		echo '</select>';
	} else {
		printf(
			'<input id="heedful-%1$s" name="heedful[%1$s]" type="text" class="regular-text" value="%2$s" aria-describedby="heedful-%1$s-help">',
			esc_attr( $name ),
			esc_attr( $value )
		);
	}
	printf( '<p class="description" id="heedful-%s-help">%s</p>', esc_attr( $name ), esc_html( $field['help'] ) );
}

function show_services(): void {
	$services = clean_services( chosen()['services'] ?? array() );
	$rows     = min( MOST_SERVICES, count( $services ) + FREE_ROWS );
	printf(
		'<p>%s</p><table class="widefat striped"><thead><tr>',
		esc_html__( 'They are shown beside the national ones, which always stay. Empty a row to remove it.', 'heedful' )
	);
	foreach ( service_fields() as $label ) {
		printf( '<th scope="col">%s</th>', esc_html( $label ) );
	}
	echo '</tr></thead><tbody>';
	for ( $row = 0; $row < $rows; $row++ ) {
		echo '<tr>';
		foreach ( service_fields() as $name => $label ) {
			printf(
				'<td><input name="heedful[services][%1$d][%2$s]" type="text" class="widefat" value="%3$s" aria-label="%4$s, %5$d"></td>',
				absint( $row ),
				esc_attr( $name ),
				esc_attr( $services[ $row ][ $name ] ?? '' ),
				esc_attr( $label ),
				absint( $row + 1 )
			);
		}
		echo '</tr>';
	}
	echo '</tbody></table>';
}

/** Whether the frame can be sealed off from the page's other scripts: its files need a header for that. */
function can_be_sealed(): bool {
	$answer = wp_remote_head( script_address(), array( 'timeout' => 5 ) );
	return '*' === wp_remote_retrieve_header( $answer, 'access-control-allow-origin' );
}

function show_page(): void {
	if ( ! current_user_can( MAY_CHANGE ) ) {
		return;
	}
	echo '<div class="wrap"><h1>Heedful</h1>';
	if ( ! is_readable( dirname( PLUGIN ) . '/site/embed/heedful.js' ) ) {
		printf(
			'<div class="notice notice-error"><p>%s</p></div>',
			esc_html__( 'The check\'s own files are missing. Delete this plugin and install heedful-wordpress.zip, which has them.', 'heedful' )
		);
	}
	printf(
		'<div class="notice notice-info inline"><p>%s</p></div>',
		esc_html__( 'Best: put the check on an address of its own, such as check.example.org, and the lines that its page embed/ writes into a block "Custom HTML". There, no other script of your site can look into the check, and people can save their answers. Where that isn\'t possible, use this plugin: it shows the check from your own address, sealed off from the other scripts of your pages. docs/hosts.md says how to do either.', 'heedful' )
	);
	if ( ! can_be_sealed() ) {
		printf(
			'<div class="notice notice-warning"><p>%s</p></div>',
			esc_html__( 'Your web server does not send the header Access-Control-Allow-Origin: * for the check\'s files. So the check can\'t be sealed off from other scripts on your pages, such as statistics and chat, and visitors get a link that opens it as a page of its own. To show it within the page, ask your host to add the settings in wp-content/plugins/heedful/site/nginx.conf.', 'heedful' )
		);
	}
	printf(
		'<p>%s</p><p>%s</p>',
		esc_html__( 'To show the check, add the block "Heedful" to a page. Where there are no blocks, write [heedful].', 'heedful' ),
		esc_html__( 'The block and the shortcode can differ from what is chosen here, as [heedful audience="other"].', 'heedful' )
	);
	echo '<form action="options.php" method="post">';
	settings_fields( OPTION );
	do_settings_sections( PAGE );
	submit_button();
	echo '</form></div>';
}

/**
 * A link to the settings in the list of plugins.
 *
 * @param string[] $links The links that are there.
 * @return string[]
 */
function add_link( array $links ): array {
	$address = esc_url( admin_url( 'options-general.php?page=' . PAGE ) );
	return array_merge( array( sprintf( '<a href="%s">%s</a>', $address, esc_html__( 'Settings', 'heedful' ) ) ), $links );
}
add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN ), __NAMESPACE__ . '\add_link' );
