import { defineType, type TypeTables } from '../mapping/define-type.ts';

/** Meshes of App Mesh and the services in them. */
export const appmesh: TypeTables = [
  defineType('aws_appmesh_mesh', 'AWS::AppMesh::Mesh', {
    computed: ['created_date', 'last_updated_date', 'mesh_owner', 'resource_owner'],
    fields: ({ inside, pairs }) => ({
      name: 'MeshName',
      spec: inside({
        egress_filter: inside({ type: 'Spec.EgressFilter.Type' }),
        service_discovery: inside({ ip_preference: 'Spec.ServiceDiscovery.IpPreference' }),
      }),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_appmesh_virtual_router', 'AWS::AppMesh::VirtualRouter', {
    computed: ['created_date', 'last_updated_date', 'resource_owner'],
    fields: ({ elements, inside, pairs }) => ({
      name: 'VirtualRouterName',
      mesh_name: 'MeshName',
      mesh_owner: 'MeshOwner',
      spec: inside({
        listener: elements('Spec.Listeners', kit => ({
          port_mapping: kit.inside({ port: 'PortMapping.Port', protocol: 'PortMapping.Protocol' }),
        })),
      }),
      tags: pairs('Tags'),
    }),
  }),
  defineType('aws_appmesh_virtual_service', 'AWS::AppMesh::VirtualService', {
    computed: ['created_date', 'last_updated_date', 'resource_owner'],
    fields: ({ inside, pairs }) => ({
      name: 'VirtualServiceName',
      mesh_name: 'MeshName',
      mesh_owner: 'MeshOwner',
      spec: inside({
        provider: inside({
          virtual_node: inside({ virtual_node_name: 'Spec.Provider.VirtualNode.VirtualNodeName' }),
          virtual_router: inside({ virtual_router_name: 'Spec.Provider.VirtualRouter.VirtualRouterName' }),
        }),
      }),
      tags: pairs('Tags'),
    }),
  }),
];
